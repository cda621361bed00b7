package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.cases.CaseState;
import org.qingshou.strategy.StrategyReads.Board;
import org.qingshou.uikit.Marks;

/** The last place on the ladder: outsourcing, and what still keeps it closed. */
class GatewayRung extends Composite<Div> {
    GatewayRung(Board board) {
        getContent().addClassName("qs-rung");
        Span title = new Span(getTranslation(
                "strategy.rung.title", Integer.toString(board.steps().size() + 1), getTranslation("strategy.gateway")));
        title.addClassName("qs-strong");
        getContent().add(title);
        if (board.caseState() == CaseState.PLACED) {
            getContent().addClassName("qs-active");
            getContent().add(Marks.of(getTranslation("strategy.gateway.placed"), Marks.Tone.INFO));
        } else if (board.locked().isEmpty()) {
            getContent().add(Marks.of(getTranslation("strategy.gateway.open"), Marks.Tone.GOOD));
        } else {
            getContent().addClassName("qs-locked");
            Span left = new Span(getTranslation(
                    "strategy.gateway.left", Integer.toString(board.locked().size())));
            left.addClassName("qs-soft");
            getContent().add(Marks.of(getTranslation("step.LOCKED"), Marks.Tone.NEUTRAL), left);
        }
    }
}
