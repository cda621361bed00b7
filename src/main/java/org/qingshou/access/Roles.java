package org.qingshou.access;

/** The five roles. Compliance reads everything and changes nothing; the administrator sees no case data. */
public final class Roles {
    public static final String OFFICER = "OFFICER";
    public static final String MANAGER = "MANAGER";
    public static final String COMPLIANCE = "COMPLIANCE";
    public static final String ADMIN = "ADMIN";
    public static final String AGENCY = "AGENCY";

    private Roles() {}
}
