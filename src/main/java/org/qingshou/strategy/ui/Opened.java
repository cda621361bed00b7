package org.qingshou.strategy.ui;

import org.qingshou.strategy.Ladder.StepView;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyReads.Board;
import org.qingshou.strategy.method.MethodCode;

/** Which workspace a page opens with: the running method, else the advised one, else the first. */
final class Opened {
    private Opened() {}

    static MethodCode first(Board board) {
        return board.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(StepView::method)
                .findFirst()
                .or(board::advised)
                .orElseGet(() -> board.steps().getFirst().method());
    }
}
