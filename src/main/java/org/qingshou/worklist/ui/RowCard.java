package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.worklist.WorklistRow;

/** One case as a card in the single column of a phone. */
class RowCard extends Composite<Div> {
    RowCard(WorklistRow row, Words words) {
        getContent().addClassName("qs-row-card");
        Span name = new Span(row.customer());
        name.addClassName("qs-strong");
        Span total = new Span(row.total().shown());
        total.addClassName("qs-number");
        Div head = new Div(name, total);
        head.addClassName("qs-row-card-head");
        Span kind = new Span(
                words.beneath(row) + " · " + words.getTranslation("worklist.days.of", Long.toString(row.days())));
        kind.addClassName("qs-soft");
        Span why = new Span(words.why(row));
        why.addClassName("qs-wrap");
        Div marks = new Div();
        words.method(row).ifPresent(marks::add);
        words.clock(row).ifPresent(marks::add);
        marks.addClassName("qs-marks");
        getContent().add(head, kind, why, marks);
    }
}
