package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Names and values side by side, as on an account sheet. */
@Tag("dl")
public class Facts extends Composite<DescriptionList> {
    public Facts() {
        getContent().addClassName("qs-facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Span(value.isBlank() ? "—" : value));
    }

    public Facts add(String name, Component value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        pair.addClassName("qs-fact");
        getContent().getElement().appendChild(pair.getElement());
        return this;
    }

    /** A figure that the page is about, set large. */
    public Facts addFigure(String name, String value) {
        Span figure = new Span(value);
        figure.addClassName("qs-figure");
        return add(name, figure);
    }

    public void clear() {
        getContent().getElement().removeAllChildren();
    }
}
