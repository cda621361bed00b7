package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.outsourcing.gateway.ListPage;

/** A platform has said how cases stand; taken in after the answer is recorded, each case by itself. */
record StatesTold(String agency, List<ListPage.Line> lines) {
    StatesTold {
        lines = List.copyOf(lines);
    }
}
