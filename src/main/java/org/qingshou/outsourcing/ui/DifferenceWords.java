package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import org.qingshou.outsourcing.DifferenceKind;
import org.qingshou.outsourcing.DifferenceView;
import org.qingshou.uikit.Marks;

/** A difference in words, the same in the grid, in the card of a phone and in the dialog. */
final class DifferenceWords {
    private static final int SHORT = 8;

    private final Component reader;

    DifferenceWords(Component reader) {
        this.reader = reader;
    }

    Component kind(DifferenceView row) {
        return Marks.of(
                reader.getTranslation("difference-kind." + row.kind()),
                row.kind() == DifferenceKind.WORKABLE_AFTER_RECALL ? Marks.Tone.BAD : Marks.Tone.WARN);
    }

    String ours(DifferenceView row) {
        return row.ours() == null
                ? reader.getTranslation("outsourcing.difference.nothing")
                : reader.getTranslation("placement-state." + row.ours());
    }

    String theirs(DifferenceView row) {
        return row.theirs() == null
                ? reader.getTranslation("outsourcing.difference.nothing")
                : reader.getTranslation("listed-state." + row.theirs());
    }

    /** What stands in either book. */
    String both(DifferenceView row) {
        return reader.getTranslation("outsourcing.difference.both", ours(row), theirs(row));
    }

    String age(DifferenceView row, Instant now) {
        if (!row.open()) return Shown.moment(row.firstSeen());
        Duration age = row.age(now);
        long days = age.toDays();
        if (age.toHours() == 0) return reader.getTranslation("outsourcing.difference.fresh");
        return days == 0
                ? reader.getTranslation("outsourcing.difference.hours", Long.toString(age.toHours()))
                : reader.getTranslation("outsourcing.difference.days", Long.toString(days));
    }

    /** Who did what about it; said too where it was found again. */
    String settled(DifferenceView row) {
        DifferenceKind.Way way = row.way();
        String gone = row.gone() ? reader.getTranslation("outsourcing.difference.gone") : "";
        if (way == null) return gone;
        return Shown.joined(
                reader.getTranslation("difference-way." + way),
                row.note(),
                row.settledBy(),
                Shown.moment(row.settledAt()),
                gone);
    }

    String packageOf(DifferenceView row) {
        return reader.getTranslation(
                "outsourcing.difference.package", row.packageId().toString().substring(0, SHORT));
    }

    String name(DifferenceView row) {
        String no = row.caseNo();
        return no == null ? packageOf(row) : no;
    }
}
