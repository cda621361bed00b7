package org.qingshou.riskinfo;

import java.util.Set;

/** Why nothing was learnt, where it was not the provider who said so. */
public final class Why {
    static final String OFF = "OFF";
    static final String NUMBER = "NUMBER";
    static final String CLOSED = "CLOSED";
    static final String SILENT = "SILENT";
    static final String MERGED = "MERGED";
    private static final Set<String> OURS = Set.of(OFF, NUMBER, CLOSED, SILENT, MERGED, RiskAnswer.UNREADABLE);

    private Why() {}

    /** Whether the code is one of ours, with a text of its own. */
    public static boolean isOurs(String code) {
        return OURS.contains(code);
    }
}
