package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qingshou.cases.LegalDeadlineKind;
import org.qingshou.cases.ProceedingState;
import org.qingshou.uikit.Marks;

/** How a proceeding stands, and how long until its next day, as badges. */
final class LegalMarks {
    private static final int SOON = 7;

    private LegalMarks() {}

    static Badge state(Component reader, ProceedingState state) {
        Marks.Tone tone = switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED, FILED, ACCEPTED, DECIDED, APPEALED, NO_ASSETS -> Marks.Tone.INFO;
            case EFFECTIVE, SETTLED -> Marks.Tone.GOOD;
            case REJECTED, DROPPED, REFUSED, WITHDRAWN, ENDED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(reader.getTranslation("proceeding-state." + state), tone);
    }

    static Badge day(Component reader, LegalDeadlineKind kind, LocalDate on, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, on);
        String name = reader.getTranslation("legal-deadline-kind." + kind);
        if (left < 0)
            return Marks.of(
                    reader.getTranslation("legal.day.past", name, on.toString(), Long.toString(-left)), Marks.Tone.BAD);
        String key = left == 0 ? "legal.day.today" : "legal.day.left";
        return Marks.of(
                reader.getTranslation(key, name, on.toString(), Long.toString(left)),
                left <= SOON ? Marks.Tone.WARN : Marks.Tone.INFO);
    }
}
