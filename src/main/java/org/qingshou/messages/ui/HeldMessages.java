package org.qingshou.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.messages.RouteDesk;
import org.qingshou.messages.RouteDesk.Held;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Messages that nobody can say of whether they left, or that the provider did not answer; without addressee or text. */
class HeldMessages extends Composite<Div> {
    private final transient RouteDesk desk;
    private final transient DateTimeFormatter moments;
    private final Grid<Held> grid = new Grid<>();

    HeldMessages(RouteDesk desk, BusinessClock clock) {
        this.desk = desk;
        moments = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> moments.format(row.plannedAt()))
                .setHeader(getTranslation("messages.held.planned"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("message-kind." + row.kind()))
                .setHeader(getTranslation("messages.route.field.kind"));
        grid.addColumn(Held::branch).setHeader(getTranslation("messages.held.branch"));
        grid.addColumn(row -> getTranslation("messages.why." + row.why()))
                .setHeader(getTranslation("messages.held.why"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::again).setHeader(getTranslation("messages.column.action"));
        PhoneCards.on(
                grid,
                getTranslation("messages.held.title"),
                row -> new RowCard(new Span(getTranslation("message-kind." + row.kind())), row.branch())
                        .soft(moments.format(row.plannedAt()))
                        .line(getTranslation("messages.why." + row.why()))
                        .marks(List.of(again(row))));
        grid.setEmptyStateText(getTranslation("messages.held.none"));
        getContent().add(grid);
    }

    void refresh() {
        grid.setItems(desk.held());
    }

    private Component again(Held row) {
        Button button = new Button(
                getTranslation("messages.again"),
                e -> new ConfirmDialog(
                                getTranslation("messages.again"),
                                getTranslation("messages.again.effect"),
                                getTranslation("messages.again"),
                                yes -> {
                                    desk.resend(row.id());
                                    Notes.done(getTranslation("messages.again.done"));
                                    refresh();
                                },
                                getTranslation("kit.cancel"),
                                no -> {})
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
