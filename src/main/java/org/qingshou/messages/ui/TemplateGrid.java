package org.qingshou.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.messages.MessageTemplate;
import org.qingshou.messages.TemplateDesk;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Texts as lines with where each stands. */
class TemplateGrid extends Grid<MessageTemplate> {
    private final transient TemplateDesk desk;
    private final transient Consumer<MessageTemplate> edit;
    private final transient Consumer<MessageTemplate> retire;

    TemplateGrid(TemplateDesk desk, Consumer<MessageTemplate> edit, Consumer<MessageTemplate> retire) {
        this.desk = desk;
        this.edit = edit;
        this.retire = retire;
        addColumn(row -> getTranslation("message-use." + row.use()))
                .setHeader(getTranslation("messages.template.use"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(MessageTemplate::name)
                .setHeader(getTranslation("messages.template.field.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> new Paragraph(row.text())).setHeader(getTranslation("messages.template.field.text"));
        addComponentColumn(row -> marks(row, "qs-marks"))
                .setHeader(getTranslation("messages.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> buttons(row, "qs-actions"))
                .setHeader(getTranslation("messages.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneCards.on(
                this,
                getTranslation("messages.templates.title"),
                row -> new RowCard(new Span(row.name()), "")
                        .soft(getTranslation("message-use." + row.use()))
                        .line(row.text())
                        .marks(List.of(marks(row, "qs-marks")))
                        .marks(List.of(buttons(row, "qs-marks"))));
        setEmptyStateText(getTranslation("messages.templates.none"));
    }

    private Component marks(MessageTemplate row, String style) {
        Marks.Tone tone = switch (row.state()) {
            case ALLOWED -> Marks.Tone.GOOD;
            case PROPOSED -> Marks.Tone.INFO;
            case REJECTED -> Marks.Tone.BAD;
            case RETIRED -> Marks.Tone.NEUTRAL;
        };
        Div marks = new Div(Marks.of(getTranslation("template-state." + row.state()), tone));
        if (desk.announcesSuit(row.subject() + row.text()))
            marks.add(Marks.of(getTranslation("messages.template.suit"), Marks.Tone.WARN));
        marks.addClassName(style);
        return marks;
    }

    private Component buttons(MessageTemplate row, String style) {
        Div all = new Div();
        all.addClassName(style);
        if (row.state() == MessageTemplate.State.ALLOWED)
            all.add(
                    button("messages.edit", row, () -> edit.accept(row)),
                    button("messages.retire", row, () -> ask(row)));
        return all;
    }

    private void ask(MessageTemplate row) {
        new ConfirmDialog(
                        getTranslation("messages.of", getTranslation("messages.retire"), row.name()),
                        getTranslation("messages.retire.effect"),
                        getTranslation("messages.retire"),
                        yes -> retire.accept(row),
                        getTranslation("kit.cancel"),
                        no -> {})
                .open();
    }

    private Button button(String key, MessageTemplate row, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.setAriaLabel(getTranslation("messages.of", getTranslation(key), row.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
