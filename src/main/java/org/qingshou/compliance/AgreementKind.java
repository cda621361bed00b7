package org.qingshou.compliance;

/** What a person may agree to about being contacted, and for how long at most (the numbers are ours). */
public enum AgreementKind {
    /** Another window than outside the quiet hours (另行约定时段), R-TIME-02. */
    HOURS(90),
    /** Another number of attempts a day and number (另行约定频次), R-FREQ-03. */
    ATTEMPTS(90),
    /** The offer to pay without owing (自愿代偿意愿), R-TP-08. */
    WILLING(365),
    /** The separate consent that data go to a partner which decides what it uses them for (单独同意), R-OUT-08. */
    PARTNER(365);

    private final int longestDays;

    AgreementKind(int longestDays) {
        this.longestDays = longestDays;
    }

    public int longestDays() {
        return longestDays;
    }
}
