package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.webhooks.WebhookDesk;
import org.qingshou.webhooks.WebhookDesk.DeliveryRow;

/** The latest messages, or those that wait for a person and can be sent again. */
class Deliveries extends Composite<Div> {
    private static final List<String> CHOICES = List.of("latest", "stuck");

    private final WebhookDesk desk;
    private final DateTimeFormatter moments;
    private final Grid<DeliveryRow> grid = new Grid<>();
    private final Chips<String> which =
            Chips.asTabs(getTranslation("webhooks.deliveries"), choice -> "webhooks.deliveries." + choice, CHOICES);

    Deliveries(WebhookDesk desk, BusinessClock clock) {
        this.desk = desk;
        moments = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
        which.addValueChangeListener(e -> refresh());
        grid.addColumn(row -> moments.format(row.madeAt()))
                .setHeader(getTranslation("webhooks.column.made"))
                .setAutoWidth(true);
        grid.addColumn(DeliveryRow::endpoint).setHeader(getTranslation("webhooks.column.endpoint"));
        grid.addColumn(row -> getTranslation("webhook-event." + row.event()))
                .setHeader(getTranslation("webhooks.column.event"))
                .setAutoWidth(true);
        grid.addColumn(DeliveryRow::cases).setHeader(getTranslation("webhooks.column.cases"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("webhooks.column.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.message().attempt()).setHeader(getTranslation("webhooks.column.attempts"));
        grid.addColumn(row -> why(row.message())).setHeader(getTranslation("webhooks.column.why"));
        grid.addComponentColumn(this::resend).setHeader(getTranslation("webhooks.column.action"));
        PhoneCards.on(
                grid,
                getTranslation("webhooks.deliveries"),
                row -> new RowCard(
                                new Span(getTranslation("webhook-event." + row.event())), Integer.toString(row.cases()))
                        .soft(moments.format(row.madeAt()) + " · " + row.endpoint())
                        .line(why(row.message()))
                        .marks(List.of(state(row), resend(row))));
        grid.setEmptyStateText(getTranslation("webhooks.deliveries.none"));
        getContent().addClassName("qs-stack");
        getContent().add(which, grid);
    }

    void refresh() {
        grid.setItems(which.getValue().equals("stuck") ? desk.stuck() : desk.latest());
    }

    private Badge state(DeliveryRow row) {
        MessageState state = row.message().state();
        return Marks.of(getTranslation("message-state." + state), state.tone());
    }

    private String why(OutboundView message) {
        Integer status = message.lastStatus();
        if (status != null) return "HTTP " + status;
        String cause = message.lastCause();
        if (cause == null) return "";
        return cause.equals(Delivery.INTERNAL_ADDRESS) ? getTranslation("webhooks.why.internal") : cause;
    }

    private Component resend(DeliveryRow row) {
        if (row.message().state() != MessageState.NEEDS_PERSON) return new Span();
        Button button = new Button(getTranslation("webhooks.resend"), e -> {
            desk.resend(row.message().id());
            Notes.done(getTranslation("webhooks.resend.done"));
            refresh();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
