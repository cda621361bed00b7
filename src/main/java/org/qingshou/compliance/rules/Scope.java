package org.qingshou.compliance.rules;

import java.util.EnumSet;
import java.util.Set;

/** What a case is about, as rules distinguish it; the names are those of the product scopes without their prefix. */
public enum Scope {
    CARD,
    CONSUMER,
    PERSONAL,
    BUSINESS,
    CORPORATE;

    /** Every scope: what protects a person does so on a company's file too. */
    public static final Set<Scope> ALL = Set.copyOf(EnumSet.allOf(Scope.class));

    /** Without loans to companies. */
    public static final Set<Scope> RETAIL = Set.copyOf(EnumSet.complementOf(EnumSet.of(CORPORATE)));

    /** The code by which facts name it. */
    String code() {
        return "SCOPE_" + name();
    }
}
