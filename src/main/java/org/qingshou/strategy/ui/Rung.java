package org.qingshou.strategy.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.qingshou.strategy.Ladder.StepView;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.uikit.Marks;

/** One method on the ladder. */
class Rung extends NativeButton {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final MethodCode method;

    Rung(StepView step, boolean advised, boolean beside, Consumer<MethodCode> chosen) {
        method = step.method();
        addClassName("qs-rung");
        if (step.state() == StepState.ACTIVE) addClassName("qs-active");
        if (step.state() == StepState.LOCKED) addClassName("qs-locked");
        Span title = new Span(getTranslation(
                "strategy.rung.title",
                Integer.toString(step.position()),
                getTranslation("method." + step.method() + ".name")));
        title.addClassName("qs-strong");
        add(title, Marks.of(getTranslation("step." + step.state()), tone(step.state())));
        if (advised) add(Marks.of(getTranslation("strategy.rung.advised"), Marks.Tone.INFO));
        if (beside) add(Marks.of(getTranslation("strategy.rung.beside"), Marks.Tone.NEUTRAL));
        if (step.state() == StepState.ACTIVE) {
            ProgressBar bar = new ProgressBar(0, Math.max(1, step.evidenceNeeded()), step.evidence());
            bar.getElement().setAttribute("aria-hidden", "true");
            add(bar);
        }
        if (step.state() == StepState.ACTIVE || step.records() > 0)
            soft(getTranslation(
                    "strategy.rung.evidence",
                    Integer.toString(step.evidence()),
                    Integer.toString(step.evidenceNeeded())));
        LocalDate first = step.firstOn();
        LocalDate last = step.lastOn();
        if (first != null && last != null)
            soft(
                    first.equals(last)
                            ? DAY.format(first)
                            : getTranslation("strategy.rung.dates", DAY.format(first), DAY.format(last)));
        String outcome = step.outcome();
        if (outcome != null) soft(getTranslation("method." + method + ".outcome." + outcome));
        String reason = step.notApplicable();
        if (reason != null) soft(getTranslation("method." + method + ".na." + reason));
        if (step.round() > 1) soft(getTranslation("strategy.rung.round", Integer.toString(step.round())));
        addClickListener(e -> chosen.accept(method));
    }

    MethodCode method() {
        return method;
    }

    void setChosen(boolean value) {
        getElement().setAttribute("aria-pressed", Boolean.toString(value));
        setClassName("qs-chosen", value);
    }

    private void soft(String text) {
        Span line = new Span(text);
        line.addClassName("qs-soft");
        add(line);
    }

    static Marks.Tone tone(StepState state) {
        return switch (state) {
            case LOCKED, AVAILABLE, WAIVED -> Marks.Tone.NEUTRAL;
            case ACTIVE -> Marks.Tone.INFO;
            case SUCCEEDED -> Marks.Tone.GOOD;
            case EXHAUSTED -> Marks.Tone.WARN;
        };
    }
}
