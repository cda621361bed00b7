package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.Marks;

/** One diagnosis in words; beside an earlier one, what differs is marked and says what it was. */
class DiagnosisFacts extends Composite<Facts> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.DEFAULT_ZONE);

    private final transient Diagnosis found;
    private final transient @Nullable Diagnosis before;

    DiagnosisFacts(Diagnosis found, String by, @Nullable Diagnosis before) {
        this.found = found;
        this.before = before;
        add("strategy.willingness", one -> Integer.toString(one.willingness()));
        add("strategy.ability", one -> Integer.toString(one.ability()));
        add("strategy.reach", one -> getTranslation("reach." + one.reach()));
        add("strategy.segment", one -> getTranslation("segment." + one.segment()));
        add(
                "strategy.causes",
                one -> one.causes().stream()
                        .map(cause -> getTranslation("cause." + cause))
                        .collect(Collectors.joining(" · ")));
        if (!found.flags().isEmpty() || before != null && !before.flags().isEmpty())
            add(
                    "strategy.flags",
                    one -> one.flags().stream()
                            .sorted()
                            .map(flag -> getTranslation("flag." + flag))
                            .collect(Collectors.joining(" · ")));
        getContent().add(getTranslation("strategy.diagnosed.by"), by + " " + MINUTE.format(found.at()));
    }

    private void add(String key, Function<Diagnosis, String> part) {
        String value = part.apply(found);
        String was = before == null ? value : part.apply(before);
        if (value.equals(was)) {
            getContent().add(getTranslation(key), value);
            return;
        }
        String old = was.isBlank() ? getTranslation("strategy.history.nothing") : was;
        Div both = new Div(
                new Span(value.isBlank() ? getTranslation("strategy.history.nothing") : value),
                Marks.of(getTranslation("strategy.history.was", old), Marks.Tone.WARN));
        both.addClassName("qs-actions");
        getContent().add(getTranslation(key), both);
    }
}
