package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a page with its heading and, at the right of it, what can be done there. */
public class Panel extends Composite<Section> {
    private final Div body = new Div();
    private final Div actions = new Div();

    public Panel(String heading, Component... content) {
        getContent().addClassName("qs-panel");
        Div head = new Div(new H2(heading), actions);
        head.addClassName("qs-panel-head");
        actions.addClassName("qs-actions");
        body.addClassName("qs-panel-body");
        body.add(content);
        getContent().add(head, body);
    }

    public Panel withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }

    public void setBody(Component... components) {
        body.removeAll();
        body.add(components);
    }
}
