package org.qingshou.strategy.beside;

import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;

/** Facts that stand beside the advice and decide nothing: no rule of the advisor reads them. */
public interface BesideAdvice {
    List<Line> of(CaseView view);
}
