package org.qingshou.uikit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which form about which subject a draft belongs to. Both are codes and ids, because they are stored in the clear.
 *
 * @param clearedUntil until when the guard allows the act that the form is about; null where no act is
 */
public record DraftPlace(
        String form, String subject, @Nullable Instant clearedUntil) {
    public static DraftPlace of(String form, Object... subject) {
        StringBuilder joined = new StringBuilder();
        for (Object part : subject) joined.append(joined.isEmpty() ? "" : ":").append(part);
        return new DraftPlace(form, joined.toString(), null);
    }

    /** For what comes of an act: the draft says on its return which clearance it began under. */
    public DraftPlace cleared(Instant until) {
        return new DraftPlace(form, subject, until);
    }
}
