package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why a place is empty and what to do next. */
public class EmptyState extends Composite<Div> {
    public EmptyState(String text, Component... actions) {
        getContent().addClassName("qs-empty");
        getContent().add(new Paragraph(text));
        getContent().add(actions);
    }
}
