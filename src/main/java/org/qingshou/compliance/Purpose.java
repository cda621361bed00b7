package org.qingshou.compliance;

/** Why a person is reached (联系目的); "pressing" in a rule means {@link #PRESS}. */
public enum Purpose {
    PRESS,
    CARE,
    SURVEY,
    INFORM,
    PRESERVE,
    LOCATE,
    RELAY,
    REPLY
}
