package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** A row of a list as a card in the single column of a phone: what it is and its figure, lines below, marks. */
public class RowCard extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** The card's head; lines and marks are added. */
    public RowCard(Component title, String figure) {
        title.addClassName("qs-strong");
        Span number = new Span(figure);
        number.addClassName("qs-number");
        Div head = new Div(title, number);
        head.addClassName("qs-row-card-head");
        getContent().addClassName("qs-row-card");
        getContent().add(head);
    }

    /** A quiet line. */
    public RowCard soft(String text) {
        return line(text, "qs-soft");
    }

    /** A line that says why or what next. */
    public RowCard line(String text) {
        return line(text, "qs-wrap");
    }

    /** Marks in one row below. */
    public RowCard marks(Collection<? extends Component> marks) {
        Div row = new Div();
        row.addClassName("qs-marks");
        marks.forEach(row::add);
        getContent().add(row);
        return this;
    }

    private RowCard line(String text, String style) {
        Span span = new Span(text);
        span.addClassName(style);
        getContent().add(span);
        return this;
    }
}
