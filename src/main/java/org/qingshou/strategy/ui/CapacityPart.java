package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.uikit.Facts;

/** What the books leave in a month, and the plan that it can carry. */
class CapacityPart extends Composite<Div> {
    CapacityPart(CaseId caseId, Capacity capacity, StrategyTools tools, Runnable changed) {
        getContent().addClassName("qs-stack");
        Paragraph how = new Paragraph(getTranslation("strategy.capacity.how"));
        how.addClassName("qs-soft");
        getContent()
                .add(
                        new H4(getTranslation("strategy.capacity")),
                        new Facts()
                                .addFigure(
                                        getTranslation("strategy.capacity.before"),
                                        capacity.before().shown())
                                .addFigure(
                                        getTranslation("strategy.capacity.after"),
                                        capacity.after().shown())
                                .addFigure(
                                        getTranslation("strategy.capacity.instalment"),
                                        capacity.instalment().shown()),
                        how);
        if (!capacity.instalment().isPositive() || !tools.plans().offered(caseId)) return;
        String reason = getTranslation(
                "strategy.capacity.reason",
                capacity.before().shown(),
                capacity.after().shown());
        getContent()
                .add(new Div(new Button(
                        getTranslation("strategy.capacity.plan"),
                        e -> tools.plans().open(this, caseId, capacity.instalment(), reason, changed))));
    }
}
