package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.Promises;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.TwoLines;

/** What the debtor has agreed to: plans of instalments, and promises with what came of them. */
class PromisesTab extends Composite<Div> {
    PromisesTab(CaseTools tools, CasePage page, Runnable changed) {
        getContent().addClassName("qs-stack");
        getContent()
                .add(
                        new PlansPart(tools, page, changed),
                        new RestructuringsPart(tools, page, changed),
                        new ReductionsPart(tools, page, changed),
                        new H4(getTranslation("cases.promises.title")));
        List<Promises.Promise> promises = tools.desk().promises(page.header().id());
        if (promises.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("cases.promises.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        promises.forEach(promise -> list.add(new ListItem(line(promise))));
        getContent().add(list);
    }

    private Component line(Promises.Promise promise) {
        Div line = new Div(
                new TwoLines(
                        getTranslation(
                                "cases.promises.line",
                                promise.amount().shown(),
                                promise.dueOn().toString(),
                                getTranslation("promise-how." + promise.how())),
                        getTranslation(
                                "cases.promises.received",
                                promise.received().shown(),
                                promise.madeOn().toString())),
                CaseMarks.promise(this, promise.state()));
        line.addClassNames("qs-card", "qs-line");
        return line;
    }
}
