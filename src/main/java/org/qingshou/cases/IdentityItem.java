package org.qingshou.cases;

/** By what somebody on the phone shows who they are; the answers themselves are not kept. */
public enum IdentityItem {
    FULL_NAME,
    ID_NUMBER_END,
    BIRTH_DATE,
    HOME_ADDRESS,
    EMPLOYER
}
