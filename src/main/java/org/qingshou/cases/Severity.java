package org.qingshou.cases;

/** How grave a complaint is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Everything stops at once. */
    public boolean grave() {
        return this == HIGH || this == CRITICAL;
    }
}
