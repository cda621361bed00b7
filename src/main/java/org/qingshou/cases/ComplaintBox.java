package org.qingshou.cases;

/** Which complaints are listed. */
public enum ComplaintBox {
    OPEN,
    LATE,
    ALL
}
