package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Providers as lines, with what can be done to each. */
class ProviderGrid extends Grid<RiskProvider> {
    private final transient Consumer<RiskProvider> edit;
    private final transient Consumer<RiskProvider> tryOut;
    private final transient Consumer<RiskProvider> turn;

    ProviderGrid(Consumer<RiskProvider> edit, Consumer<RiskProvider> tryOut, Consumer<RiskProvider> turn) {
        this.edit = edit;
        this.tryOut = tryOut;
        this.turn = turn;
        setAllRowsVisible(true);
        addComponentColumn(row -> new TwoLines(row.name(), address(row)))
                .setHeader(getTranslation("riskinfo.field.name"));
        addComponentColumn(this::state)
                .setHeader(getTranslation("riskinfo.admin.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> buttons(row, "qs-actions"))
                .setHeader(getTranslation("riskinfo.admin.act"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneCards.on(
                this,
                getTranslation("riskinfo.admin.title"),
                row -> new RowCard(new Span(row.name()), "")
                        .soft(address(row))
                        .marks(List.of(state(row)))
                        .marks(List.of(buttons(row, "qs-marks"))));
        setEmptyStateText(getTranslation("riskinfo.admin.none"));
    }

    private static String address(RiskProvider row) {
        String person = row.mapping().person().url();
        return person.isEmpty() ? row.mapping().company().url() : person;
    }

    private Component state(RiskProvider row) {
        return row.active()
                ? Marks.of(getTranslation("riskinfo.admin.isOn"), Marks.Tone.GOOD)
                : Marks.of(getTranslation("riskinfo.admin.isOff"), Marks.Tone.NEUTRAL);
    }

    private Component buttons(RiskProvider row, String style) {
        Div all = new Div(
                button("riskinfo.admin.edit", row, edit),
                button("riskinfo.admin.try", row, tryOut),
                row.active() ? button("riskinfo.admin.off", row, turn) : button("riskinfo.admin.on", row, turn));
        all.addClassName(style);
        return all;
    }

    private Button button(String key, RiskProvider row, Consumer<RiskProvider> act) {
        Button button = new Button(getTranslation(key), e -> act.accept(row));
        button.setAriaLabel(getTranslation("riskinfo.admin.of", getTranslation(key), row.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
