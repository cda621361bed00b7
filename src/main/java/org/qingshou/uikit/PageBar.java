package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The line on top of a page: its name, a few marks beside it, its actions at the right. */
public class PageBar extends Composite<Div> {
    private final H1 title = new H1();
    private final Div marks = new Div();
    private final Div actions = new Div();

    public PageBar(String text, Component... actions) {
        getContent().addClassName("qs-pagebar");
        marks.addClassName("qs-marks");
        this.actions.addClassName("qs-actions");
        title.setText(text);
        this.actions.add(actions);
        getContent().add(title, marks, this.actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void setMarks(Component... components) {
        marks.removeAll();
        marks.add(components);
    }

    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
