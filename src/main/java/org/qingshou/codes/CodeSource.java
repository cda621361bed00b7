package org.qingshou.codes;

import java.util.List;

/** A module's code lists. */
public interface CodeSource {
    List<CodeList> lists();
}
