package org.qingshou.strategy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Ladder.StepView;
import org.qingshou.strategy.StrategyReads.Board;
import org.qingshou.strategy.method.MethodCode;

/** The methods side by side and the gateway behind them: how each stands, at a glance; a click opens its workspace. */
class LadderBar extends Composite<Div> {
    private final CaseId caseId;
    private final MethodCode opening;
    private final List<Rung> rungs = new ArrayList<>();
    private @Nullable Registration listening;

    LadderBar(CaseId caseId, Board board) {
        this.caseId = caseId;
        opening = Opened.first(board);
        getContent().addClassName("qs-ladder");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("strategy.ladder"));
        for (StepView step : board.steps()) {
            boolean advised = board.advised().filter(step.method()::equals).isPresent();
            Rung rung = new Rung(
                    step,
                    advised,
                    board.beside(step.method()),
                    method -> getUI().ifPresent(ui -> Choice.set(ui, caseId, method)));
            rungs.add(rung);
            getContent().add(rung);
        }
        getContent().add(new GatewayRung(board));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = Choice.onChange(event.getUI(), () -> mark(event));
        mark(event);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) listening.remove();
    }

    private void mark(AttachEvent event) {
        MethodCode chosen = Choice.of(event.getUI(), caseId).orElse(opening);
        rungs.forEach(rung -> rung.setChosen(rung.method().equals(chosen)));
    }
}
