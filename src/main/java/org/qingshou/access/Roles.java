package org.qingshou.access;

/** The five roles of people, and that of the bank's own systems. Compliance reads everything and changes nothing; the administrator sees no case data. */
public final class Roles {
    public static final String OFFICER = "OFFICER";
    public static final String MANAGER = "MANAGER";
    public static final String COMPLIANCE = "COMPLIANCE";
    public static final String ADMIN = "ADMIN";
    public static final String AGENCY = "AGENCY";
    /** Holders of an API key for {@code /api/v1}. */
    public static final String BANK_API = "BANK_API";

    private Roles() {}
}
