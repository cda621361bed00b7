package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qingshou.strategy.method.MethodCode;

/** The methods one under the other, moved by keys: dragging needs a steady hand and no keyboard can do it. */
class MethodOrder extends Composite<Div> {
    private final OrderedList list = new OrderedList();
    private final transient List<MethodCode> order = new ArrayList<>();
    private boolean enabled = true;

    MethodOrder(String label) {
        Span title = new Span(label);
        title.addClassName("qs-strong");
        list.addClassName("qs-plain-list");
        getContent().addClassName("qs-stack");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(title, list);
    }

    void setValue(List<MethodCode> methods) {
        order.clear();
        order.addAll(methods);
        draw();
    }

    List<MethodCode> getValue() {
        return List.copyOf(order);
    }

    void setEnabled(boolean value) {
        enabled = value;
        draw();
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < order.size(); i++) list.add(row(i));
    }

    private ListItem row(int at) {
        String name = getTranslation("method." + order.get(at) + ".name");
        Div row = new Div(
                key(VaadinIcon.ARROW_UP, getTranslation("strategy.policy.up", name), at, at - 1),
                key(VaadinIcon.ARROW_DOWN, getTranslation("strategy.policy.down", name), at, at + 1),
                new Span(getTranslation("strategy.rung.title", Integer.toString(at + 1), name)));
        row.addClassName("qs-actions");
        return new ListItem(row);
    }

    private Button key(VaadinIcon icon, String label, int from, int to) {
        Button key = new Button(icon.create(), e -> {
            Collections.swap(order, from, to);
            draw();
        });
        key.setAriaLabel(label);
        key.setTooltipText(label);
        key.addThemeVariants(ButtonVariant.SMALL);
        key.setEnabled(enabled && to >= 0 && to < order.size());
        return key;
    }
}
