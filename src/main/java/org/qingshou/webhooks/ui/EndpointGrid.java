package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;
import org.qingshou.webhooks.WebhookEndpoint;

/** Endpoints as lines, with what can be done to each. */
class EndpointGrid extends Grid<WebhookEndpoint> {
    private final transient EndpointActs acts;
    private final transient BusinessClock clock;

    EndpointGrid(EndpointActs acts, BusinessClock clock) {
        this.acts = acts;
        this.clock = clock;
        setAllRowsVisible(true);
        addComponentColumn(row -> new TwoLines(row.name(), row.url()))
                .setHeader(getTranslation("webhooks.column.endpoint"))
                .setFlexGrow(2);
        addComponentColumn(row -> styled("qs-wrap", new Span(events(row))))
                .setHeader(getTranslation("webhooks.field.events"));
        addComponentColumn(row -> styled("qs-marks", state(row), former(row)))
                .setHeader(getTranslation("webhooks.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> new EndpointButtons(row, acts, "qs-actions"))
                .setHeader(getTranslation("webhooks.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneCards.on(
                this,
                getTranslation("webhooks.column.endpoint"),
                row -> new RowCard(new Span(row.name()), "")
                        .soft(row.url())
                        .line(events(row))
                        .marks(List.of(state(row), former(row)))
                        .marks(List.of(new EndpointButtons(row, acts, "qs-marks"))));
        setEmptyStateText(getTranslation("webhooks.none"));
    }

    private static Div styled(String style, Component... content) {
        Div cell = new Div(content);
        cell.addClassName(style);
        return cell;
    }

    private String events(WebhookEndpoint row) {
        return row.events().stream()
                .sorted()
                .map(event -> getTranslation("webhook-event." + event))
                .collect(Collectors.joining(" · "));
    }

    private Component state(WebhookEndpoint row) {
        return row.active()
                ? Marks.of(getTranslation("webhooks.on"), Marks.Tone.GOOD)
                : Marks.of(getTranslation("webhooks.off"), Marks.Tone.NEUTRAL);
    }

    private Component former(WebhookEndpoint row) {
        Instant until = row.formerUntil();
        if (until == null) return new Span();
        String day = LocalDate.ofInstant(until, clock.getZone()).toString();
        return Marks.of(getTranslation("webhooks.former", day), Marks.Tone.INFO);
    }
}
