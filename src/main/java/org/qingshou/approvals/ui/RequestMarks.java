package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.approvals.ApprovalDesk.Row;
import org.qingshou.approvals.RequestState;
import org.qingshou.uikit.Marks;

/** How a request stands, as badges: its state, or how long it waits, for which level, and when it runs out. */
final class RequestMarks {
    private static final int OLD = 3;

    private RequestMarks() {}

    static Component standing(Row row) {
        Div marks = new Div();
        marks.addClassName("qs-marks");
        if (row.state() != RequestState.PENDING) {
            marks.add(state(marks, row.state()));
            return marks;
        }
        String age = marks.getTranslation("approvals.days", Long.toString(row.days()));
        marks.add(row.days() >= OLD ? Marks.of(age, Marks.Tone.WARN) : new Span(age));
        if (row.levels() > 1) marks.add(level(marks, row));
        Long left = row.daysLeft();
        if (left != null && left <= OLD)
            marks.add(
                    Marks.of(marks.getTranslation("approvals.left", Long.toString(Math.max(0, left))), Marks.Tone.BAD));
        return marks;
    }

    static Component level(Component reader, Row row) {
        return Marks.of(
                reader.getTranslation(
                        "approvals.level", Integer.toString(row.level() + 1), Integer.toString(row.levels())),
                Marks.Tone.INFO);
    }

    static Component state(Component reader, RequestState state) {
        return Marks.of(reader.getTranslation("approvals.state." + state), tone(state));
    }

    private static Marks.Tone tone(RequestState state) {
        return switch (state) {
            case PENDING -> Marks.Tone.INFO;
            case APPLIED -> Marks.Tone.GOOD;
            case REJECTED -> Marks.Tone.BAD;
            case SENT_BACK -> Marks.Tone.WARN;
            case WITHDRAWN, EXPIRED -> Marks.Tone.NEUTRAL;
        };
    }
}
