package org.qingshou.worklist.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.worklist.SeasonDesk;
import org.qingshou.worklist.SeasonKind;
import org.qingshou.worklist.SeasonWindow;

/** A season window in the reader's words. */
final class SeasonWords {
    private final LocalDate today;

    SeasonWords(LocalDate today) {
        this.today = today;
    }

    String name(SeasonWindow window) {
        return UI.getCurrent().getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? window.nameZh()
                : window.nameEn();
    }

    String kind(SeasonWindow window) {
        return UI.getCurrent().getTranslation("worklist.season.kind." + window.kind());
    }

    String branch(SeasonDesk.Line line) {
        return Objects.requireNonNullElse(line.branchName(), UI.getCurrent().getTranslation("worklist.season.bank"));
    }

    String span(SeasonWindow window) {
        return window.kind() == SeasonKind.SPRING_FESTIVAL
                ? UI.getCurrent()
                        .getTranslation(
                                "worklist.season.festival",
                                Objects.toString(window.before()),
                                Objects.toString(window.after()))
                : UI.getCurrent().getTranslation("worklist.season.days", told(window.from()), told(window.to()));
    }

    String next(SeasonWindow window) {
        return window.near(today)
                .map(span -> UI.getCurrent()
                        .getTranslation(
                                "worklist.season.days",
                                span.from().toString(),
                                span.to().toString()))
                .orElseGet(() -> UI.getCurrent().getTranslation("worklist.season.none"));
    }

    String customers(SeasonWindow window) {
        return window.customers().stream()
                .sorted()
                .map(each -> UI.getCurrent().getTranslation("worklist.kind." + each))
                .collect(Collectors.joining(" · "));
    }

    /** Month and day, empty where there is none. */
    static String told(@Nullable MonthDay day) {
        return day == null ? "" : day.toString().substring(2);
    }
}
