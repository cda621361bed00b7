package org.qingshou.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.messages.MessageRoute;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Providers as lines, with what can be done to each. */
class RouteGrid extends Grid<MessageRoute> {
    private final transient RouteActs acts;

    RouteGrid(RouteActs acts) {
        this.acts = acts;
        setAllRowsVisible(true);
        addColumn(row -> getTranslation("message-kind." + row.kind()))
                .setHeader(getTranslation("messages.route.field.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> new TwoLines(row.name(), row.mapping().url()))
                .setHeader(getTranslation("messages.route.field.name"));
        addComponentColumn(this::state)
                .setHeader(getTranslation("messages.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> buttons(row, "qs-actions"))
                .setHeader(getTranslation("messages.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneCards.on(
                this,
                getTranslation("messages.routes.title"),
                row -> new RowCard(new Span(row.name()), getTranslation("message-kind." + row.kind()))
                        .soft(row.mapping().url())
                        .marks(List.of(state(row)))
                        .marks(List.of(buttons(row, "qs-marks"))));
        setEmptyStateText(getTranslation("messages.routes.none"));
    }

    private Component state(MessageRoute row) {
        return row.active()
                ? Marks.of(getTranslation("messages.on"), Marks.Tone.GOOD)
                : Marks.of(getTranslation("messages.off"), Marks.Tone.NEUTRAL);
    }

    private Component buttons(MessageRoute row, String style) {
        Div all = new Div(
                button("messages.edit", row, () -> acts.edit(row)),
                button("messages.try", row, () -> acts.tryOut(row)),
                button("messages.secret", row, () -> acts.secret(row)),
                row.active()
                        ? button("messages.switchOff", row, () -> acts.activate(row, false))
                        : button("messages.switchOn", row, () -> acts.activate(row, true)));
        all.addClassName(style);
        return all;
    }

    private Button button(String key, MessageRoute row, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.setAriaLabel(getTranslation("messages.of", getTranslation(key), row.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
