package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.qingshou.kernel.Money;
import org.qingshou.outsourcing.score.Interval;
import org.qingshou.outsourcing.score.TrialResult;
import org.qingshou.outsourcing.score.TrialResult.Arm;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.Marks;

/** Comparisons of two agencies by lot, each with what it shows so far and how sure that is. */
class TrialList extends Composite<Div> {
    private static final double HUNDRED = 100;

    TrialList(List<TrialResult> trials) {
        getContent().addClassName("qs-stack");
        if (trials.isEmpty()) getContent().add(new EmptyState(getTranslation("trials.none")));
        trials.forEach(trial -> getContent().add(card(trial)));
    }

    private Component card(TrialResult trial) {
        Interval difference = trial.difference();
        Div head = new Div(
                new H3(getTranslation(
                        "trials.card",
                        trial.champion().name(),
                        trial.challenger().name(),
                        Shown.moment(trial.drawnAt()))),
                Marks.of(
                        getTranslation(verdict(difference)), difference.away() ? Marks.Tone.GOOD : Marks.Tone.NEUTRAL));
        head.addClassName("qs-marks");
        Div card = new Div(
                head,
                new Facts()
                        .add(getTranslation("trials.champion"), arm(trial.champion()))
                        .add(getTranslation("trials.challenger"), arm(trial.challenger()))
                        .add(
                                getTranslation("trials.difference"),
                                getTranslation(
                                        "trials.difference.points",
                                        points(difference.share()),
                                        points(difference.low()),
                                        points(difference.high()))),
                new Paragraph(getTranslation("trials.method")));
        card.addClassName("qs-card");
        return card;
    }

    private String arm(Arm arm) {
        Interval share = arm.share();
        return getTranslation(
                "trials.arm",
                arm.name(),
                Integer.toString(arm.paying()),
                Integer.toString(arm.cases()),
                points(share.share()),
                points(share.low()),
                points(share.high()),
                new Money(arm.recovered()).shown(),
                arm.rate().toPlainString());
    }

    private static String verdict(Interval difference) {
        if (!difference.away()) return "trials.verdict.open";
        return difference.low() > 0 ? "trials.verdict.challenger" : "trials.verdict.champion";
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", share * HUNDRED);
    }
}
