package org.qingshou.exports;

import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Verdict;

/**
 * What a file that somebody wishes to take out needs.
 *
 * @param verdict ALLOW at once, WARN with a reason, APPROVAL after a second person's yes
 * @param before records of the same kind that the person has taken out today
 * @param alarmAt from so many a day on a reason is needed
 * @param approvalAt from so many on a second person
 * @param asked how the person's own request for this file stands; ALLOWED makes the verdict ALLOW
 */
public record Judged(
        Verdict verdict,
        long before,
        long alarmAt,
        long approvalAt,
        @Nullable ExportState asked) {}
