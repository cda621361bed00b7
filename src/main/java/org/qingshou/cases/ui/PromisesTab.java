package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.cases.Promises;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.TwoLines;

/** Promises with what came of them. */
class PromisesTab extends Composite<Div> {
    PromisesTab(List<Promises.Promise> promises) {
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
