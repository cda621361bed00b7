package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.outbox.MessageState;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Said;

/** How moments, states and lines of text look on these pages. */
final class Shown {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.DEFAULT_ZONE);

    private Shown() {}

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What is known of these, in one line. */
    static String joined(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(Shown::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What was typed with commas or spaces between. */
    static List<String> parts(String typed) {
        return Arrays.stream(typed.split("[,，\\s]+", -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** Days of the term, where one runs. */
    static String daysLeft(PlacementView placement, LocalDate today) {
        return placement.state().worked() ? Long.toString(placement.daysLeft(today)) : "—";
    }

    /** Who works it at the agency, and what stands against that. */
    static Component worker(Component reader, PlacementView placement) {
        Div all = new Div();
        all.addClassName("qs-marks");
        String worker = placement.worker();
        if (worker != null) all.add(new Span(worker));
        Finding finding = placement.workerFinding();
        if (finding != null) all.add(Marks.of(reader.getTranslation("outsourcing.staff." + finding), Marks.Tone.WARN));
        return all;
    }

    static Component toCase(CaseId id, String caseNo) {
        return new Anchor("cases/" + id, caseNo);
    }

    static Component lines(Component reader, List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(Said.of(reader, line.key(), line.args()))));
        return list;
    }

    static Component state(Component reader, PlacementState state) {
        return Marks.of(reader.getTranslation("placement-state." + state), tone(state));
    }

    static Component state(Component reader, MessageState state) {
        return Marks.of(reader.getTranslation("message-state." + state), state.tone());
    }

    private static Marks.Tone tone(PlacementState state) {
        return switch (state) {
            case PROPOSED, APPROVED, NOTIFIED, QUEUED, OFFERED, ACCEPTED -> Marks.Tone.INFO;
            case SENT, RECALL_REQUESTED -> Marks.Tone.WARN;
            case ACTIVE, COMPLETED -> Marks.Tone.GOOD;
            case DECLINED, OFFER_EXPIRED, REJECTED -> Marks.Tone.BAD;
            case RETURNED, TERM_EXPIRED, PURGED, CANCELLED -> Marks.Tone.NEUTRAL;
        };
    }
}
