package org.qingshou.cases.paper;

/** What a printed notice says; its template's name tells which, for a version that was printed is never changed. */
public enum NoticeKind {
    /** 催收通知书 */
    DEMAND("demand-notice-"),
    /** 债权转让通知书 */
    ASSIGNMENT("assign-notice-");

    private final String family;

    NoticeKind(String family) {
        this.family = family;
    }

    /** How the names of its versions begin. */
    String family() {
        return family;
    }

    /** @param template name of a version, as stored with each printed notice */
    public static NoticeKind of(String template) {
        return template.startsWith(ASSIGNMENT.family) ? ASSIGNMENT : DEMAND;
    }
}
