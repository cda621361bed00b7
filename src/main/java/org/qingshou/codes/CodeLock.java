package org.qingshou.codes;

/** Why a code is always offered, if it is: switching it off would take away what the system or a rule stands on. */
public enum CodeLock {
    /** The bank may switch it off. */
    NONE,
    /** The system sets it; nobody is asked. */
    SYSTEM,
    /** A rule acts on it: it begins a hold, bars a number, makes a promise, proves a service. */
    RULE;

    boolean free() {
        return this == NONE;
    }
}
