package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.strategy.OverdueDesk.Overdue;
import org.qingshou.uikit.Marks;

/** Says on the case page that a step has run too long, and what was named to come next. */
class OverdueMark extends Composite<Div> {
    OverdueMark(Overdue late) {
        String days = getTranslation(
                "strategy.overdue.days",
                getTranslation("method." + late.method() + ".name"),
                Long.toString(late.days()));
        getContent().addClassNames("qs-advice", "qs-actions");
        getContent().add(Marks.of(days, Marks.Tone.WARN));
        String next = late.proposed();
        if (next != null) getContent().add(new Span(getTranslation("strategy.overdue.proposed", getTranslation(next))));
    }
}
