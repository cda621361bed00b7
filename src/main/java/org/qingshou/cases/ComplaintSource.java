package org.qingshou.cases;

/** By what way a complaint came. */
public enum ComplaintSource {
    BRANCH,
    HOTLINE,
    REGULATOR,
    GOV,
    MEDIA,
    AGENCY,
    COURT
}
