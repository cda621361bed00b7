package org.qingshou.cases;

import org.qingshou.cases.paper.AssignmentFacts;
import org.qingshou.cases.paper.NoticeTemplate;

/** What a printed notice says; its template tells which, for a version that was printed is never changed. */
public enum NoticeKind {
    /** 催收通知书 */
    DEMAND,
    /** 债权转让通知书 */
    ASSIGNMENT;

    static NoticeKind of(String template) {
        return template.startsWith(AssignmentFacts.FAMILY) ? ASSIGNMENT : DEMAND;
    }

    String template() {
        return this == ASSIGNMENT ? AssignmentFacts.CURRENT : NoticeTemplate.CURRENT;
    }
}
