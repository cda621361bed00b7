package org.qingshou.compliance;

/**
 * R-OUT-13: how much personal data one person may take out of the system in a day. Interpretation Fa Shi [2017] No. 10,
 * article 5, punishes passing on 50 records of whereabouts, communications, credit or property, 500 of contacts or health,
 * 5,000 of anything else; the alarm rings at half of each (medium confidence, the numbers are the bank's to set). From the
 * alarm on a reason is asked for at once, from ten times as many a second person. A pure rule; a record is a row about
 * somebody, however often he stands in the file.
 *
 * @param sensitive records of whereabouts, communications, credit or property
 * @param contact records of how somebody is reached, or of health
 * @param personal records of other personal data
 * @param approvalFactor how many times the alarm needs a second person
 */
public record ExportVolume(int sensitive, int contact, int personal, int approvalFactor) {
    /** What a file tells of people, by the strictest of its columns. */
    public enum Data {
        /** Nothing of a person: figures, or cases by their number alone. */
        NONE,
        PERSONAL,
        CONTACT,
        SENSITIVE
    }

    public static final String ID = "R-OUT-13";
    public static final ExportVolume DEFAULT = new ExportVolume(25, 250, 2500, 10);

    public ExportVolume {
        if (sensitive <= 0 || contact <= 0 || personal <= 0 || approvalFactor <= 1)
            throw new IllegalArgumentException("limits of an export are positive, and approval comes after the alarm");
    }

    /**
     * What this export needs.
     *
     * @param before records of the same kind that the same person has taken out on this day
     * @param asked records of this file
     */
    public Verdict judge(Data data, long before, long asked) {
        if (data == Data.NONE || asked == 0) return Verdict.ALLOW;
        long sum = Math.addExact(before, asked);
        if (sum >= approvalAt(data)) return Verdict.APPROVAL;
        return sum >= alarmAt(data) ? Verdict.WARN : Verdict.ALLOW;
    }

    /** Whether this export is the one at which somebody must be told. */
    public boolean alarms(Data data, long before, long asked) {
        return data != Data.NONE && before < alarmAt(data) && before + asked >= alarmAt(data);
    }

    /** From so many records of a day on a reason is needed. */
    public long alarmAt(Data data) {
        return switch (data) {
            case NONE -> Long.MAX_VALUE;
            case PERSONAL -> personal;
            case CONTACT -> contact;
            case SENSITIVE -> sensitive;
        };
    }

    /** From so many records of a day on a second person decides. */
    public long approvalAt(Data data) {
        return data == Data.NONE ? Long.MAX_VALUE : alarmAt(data) * approvalFactor;
    }
}
