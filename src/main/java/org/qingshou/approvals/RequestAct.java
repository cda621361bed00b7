package org.qingshou.approvals;

/** What somebody did to a request; each is a line of its history. */
public enum RequestAct {
    ASKED,
    AGREED,
    APPROVED,
    REJECTED,
    SENT_BACK,
    ANSWERED,
    WITHDRAWN,
    EXPIRED
}
