package org.qingshou.ledger.tape;

import java.util.List;

/** A column the ledger understands, whatever a file calls it. */
public interface MappedColumn {
    /** Name in profiles and in text keys. */
    String code();

    /** What files call it, in Chinese and English. */
    List<String> names();
}
