package org.qingshou.compliance;

import java.util.List;

/**
 * R-CLS-01: the best grade a loan may have by its days overdue; staff may grade lower, never higher. Source: measures
 * for the risk classification of financial assets, 2023. A pure rule; days are whole days past due.
 *
 * @param thresholds best grade first, each beginning above its number of days
 */
public record ClassificationFloor(List<Threshold> thresholds) {
    /** More than {@code days} overdue is at best {@code grade}. */
    public record Threshold(int days, String grade) {}

    /** Grade of a loan with nothing overdue. */
    public static final String NORMAL = "NORMAL";

    /** The measures' own numbers. */
    public static final ClassificationFloor STATUTORY = new ClassificationFloor(List.of(
            new Threshold(0, "SPECIAL_MENTION"),
            new Threshold(90, "SUBSTANDARD"),
            new Threshold(270, "DOUBTFUL"),
            new Threshold(360, "LOSS")));

    public ClassificationFloor {
        thresholds = List.copyOf(thresholds);
        for (int i = 1; i < thresholds.size(); i++)
            if (thresholds.get(i).days() <= thresholds.get(i - 1).days())
                throw new IllegalArgumentException("thresholds of the classification floor must rise");
    }

    public String at(long daysPastDue) {
        String grade = NORMAL;
        for (Threshold threshold : thresholds) if (daysPastDue > threshold.days()) grade = threshold.grade();
        return grade;
    }
}
