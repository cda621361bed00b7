package org.qingshou.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.CaseState;
import org.qingshou.exports.download.ListWords;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.Marks;
import org.qingshou.worklist.Reason;
import org.qingshou.worklist.WorklistRow;

/** A row's codes and dates in words for one day; days left are counted here and stored nowhere. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final LocalDate today;
    private final Map<ActorId, String> officers;

    private final ListWords texts;

    /** @param officers names to show beside the cases; empty where all are the reader's own */
    Words(LocalDate today, List<UserInfo> officers) {
        this(today, officers, (key, args) -> UI.getCurrent().getTranslation(key, args));
    }

    /** For what is written apart from the page. */
    Words(LocalDate today, List<UserInfo> officers, ListWords texts) {
        this.today = today;
        this.texts = texts;
        this.officers = officers.stream().collect(Collectors.toMap(UserInfo::id, UserInfo::displayName));
    }

    String why(WorklistRow row) {
        return row.reasons().stream().map(this::reason).collect(Collectors.joining(" · "));
    }

    /** What kind of customer it is and, where it can be somebody else's, whose. */
    String beneath(WorklistRow row) {
        String kind = getTranslation("worklist.kind." + row.kind());
        String officer = officers.get(row.owner());
        return officer == null ? kind : kind + " · " + officer;
    }

    String next(WorklistRow row) {
        String action = row.nextAction();
        if (action == null) return "—";
        LocalDate on = row.nextActionOn();
        return getTranslation("next." + action) + (on == null ? "" : " " + DAY.format(on));
    }

    /** The method being worked, or why none is. */
    Optional<Badge> method(WorklistRow row) {
        if (row.state() == CaseState.HELD)
            return Optional.of(Marks.of(getTranslation("worklist.stage.HELD"), Marks.Tone.NEUTRAL));
        if (row.state() == CaseState.PLACED)
            return Optional.of(Marks.of(getTranslation("worklist.stage.PLACED"), Marks.Tone.WARN));
        if (row.methods().isEmpty()) return Optional.empty();
        String names = row.methods().stream()
                .map(code -> getTranslation("method." + code + ".name"))
                .collect(Collectors.joining(" + "));
        return Optional.of(Marks.of(names, Marks.Tone.INFO));
    }

    /** Whose case it was before it was handed over, until its officer has looked at it. */
    Optional<Badge> takenOver(WorklistRow row) {
        return Optional.ofNullable(row.takenOverFrom())
                .map(name -> Marks.of(getTranslation("worklist.takenOver", name), Marks.Tone.INFO));
    }

    /** The clock that runs out first, with the days that are left. */
    Optional<Badge> clock(WorklistRow row) {
        return ClockMark.of(row, today);
    }

    private String reason(Reason reason) {
        LocalDate on = reason.on();
        if (on == null) return getTranslation("worklist.reason." + reason.code());
        String days = Long.toString(Math.abs(ChronoUnit.DAYS.between(today, on)));
        return getTranslation("worklist.reason." + reason.code(), DAY.format(on), days);
    }

    String getTranslation(String key, Object... args) {
        return texts.of(key, args);
    }
}
