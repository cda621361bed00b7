package org.qingshou.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name with a quieter line under it, as lists show it. */
public class TwoLines extends Composite<Div> {
    public TwoLines(String name, String beneath) {
        Span first = new Span(name);
        first.addClassName("qs-strong");
        Span second = new Span(beneath);
        second.addClassName("qs-soft");
        getContent().addClassName("qs-two-lines");
        getContent().add(first, second);
    }
}
