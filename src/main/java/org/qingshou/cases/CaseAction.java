package org.qingshou.cases;

/** What can be done on the case page; which of them one may do stands with the page. */
public enum CaseAction {
    CALL,
    VISIT,
    NOTICE,
    PROMISE,
    NOTE,
    HOLD,
    LIFT,
    ASSIGN
}
