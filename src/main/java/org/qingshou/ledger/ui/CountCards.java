package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures side by side. */
class CountCards extends Composite<Div> {
    CountCards() {
        getContent().addClassName("qs-cards");
    }

    void clear() {
        getContent().removeAll();
    }

    void add(String name, String value) {
        Span label = new Span(name);
        label.addClassName("qs-soft");
        Span figure = new Span(value);
        figure.addClassName("qs-figure");
        Div card = new Div(label, figure);
        card.addClassName("qs-card");
        getContent().add(card);
    }
}
