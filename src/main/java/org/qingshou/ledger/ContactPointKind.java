package org.qingshou.ledger;

/** Kinds of contact data (联系方式). */
public enum ContactPointKind {
    MOBILE,
    LANDLINE,
    HOME_ADDRESS,
    BUSINESS_ADDRESS,
    WORK_ADDRESS,
    SERVICE_ADDRESS,
    EMAIL;

    public boolean isPhone() {
        return this == MOBILE || this == LANDLINE;
    }

    public boolean isAddress() {
        return name().endsWith("_ADDRESS");
    }
}
