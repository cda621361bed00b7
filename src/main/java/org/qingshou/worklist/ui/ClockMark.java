package org.qingshou.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.qingshou.uikit.Marks;
import org.qingshou.worklist.WorklistRow;

/** The clock of a row that runs out first, as a mark with the days that are left. */
final class ClockMark {
    private static final int SOON = 3;
    private static final int URGENT = 30;
    private static final Set<String> LEGAL = Set.of("LIMITATION", "GUARANTEE");

    private ClockMark() {}

    static Optional<Badge> of(WorklistRow row, LocalDate today) {
        LocalDate on = row.clockOn();
        if (on == null) return Optional.empty();
        long left = ChronoUnit.DAYS.between(today, on);
        String key = left == 0 ? "worklist.clock.today" : left > 0 ? "worklist.clock.left" : "worklist.clock.past";
        UI ui = UI.getCurrent();
        String name = ui.getTranslation("worklist.clock." + row.clockKind());
        Badge badge = Marks.of(ui.getTranslation(key, name, Long.toString(Math.abs(left))), tone(row, left));
        badge.getElement().setAttribute("title", on.toString());
        return Optional.of(badge);
    }

    /** A claim or a guarantor that is lost does not come back, so those clocks are red while there is still time. */
    private static Marks.Tone tone(WorklistRow row, long left) {
        boolean legal = LEGAL.contains(String.valueOf(row.clockKind()));
        if (left < 0 || (legal && left <= URGENT)) return Marks.Tone.BAD;
        return legal || left <= SOON ? Marks.Tone.WARN : Marks.Tone.NEUTRAL;
    }
}
