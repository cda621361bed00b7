package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.cases.InstalmentState;
import org.qingshou.cases.PlanView;

/** Instalments one below the other, so that a phone shows them as well as a desk. */
class InstalmentTable extends Composite<OrderedList> {
    InstalmentTable(List<PlanView.Instalment> instalments) {
        getContent().addClassName("qs-instalments");
        instalments.forEach(each -> {
            Span amount = new Span(each.amount().shown());
            amount.addClassName("qs-number");
            Span state = new Span(
                    each.received().isPositive() && each.state() != InstalmentState.PAID
                            ? getTranslation(
                                    "cases.plans.partly",
                                    getTranslation("instalment-state." + each.state()),
                                    each.received().shown())
                            : getTranslation("instalment-state." + each.state()));
            state.addClassName(each.state() == InstalmentState.MISSED ? "qs-bad" : "qs-soft");
            getContent().add(new ListItem(new Span(each.dueOn().toString()), amount, state));
        });
    }
}
