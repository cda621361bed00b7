package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.outsourcing.AgencyDesk.Row;
import org.qingshou.outsourcing.AgencyInfo.Status;
import org.qingshou.uikit.Marks;

/** What a line and a card of an agency say alike. */
final class AgencyCells {
    private AgencyCells() {}

    static Component name(Row row) {
        Anchor link = new Anchor("agencies/" + row.agency().code(), row.agency().name());
        Span code = new Span(row.agency().code());
        code.addClassName("qs-soft");
        Div both = new Div(link, code);
        both.addClassName("qs-two-lines");
        return both;
    }

    static String load(Component reader, Row row) {
        Integer most = row.agency().takes().maxCases();
        return reader.getTranslation(
                "agencies.load",
                Integer.toString(row.load().cases()),
                most == null ? reader.getTranslation("agencies.takes.unlimited") : most.toString());
    }

    static String contract(Component reader, Row row) {
        return reader.getTranslation(
                "outsourcing.agencies.contract",
                row.agency().contractNo(),
                row.agency().contractTo().toString());
    }

    static Component status(Component reader, Row row) {
        Status status = row.agency().status();
        boolean good = status == Status.ACTIVE && row.breaches().isEmpty();
        return Marks.of(reader.getTranslation("agency-status." + status), good ? Marks.Tone.GOOD : Marks.Tone.WARN);
    }

    static Component tariff(Component reader, Row row) {
        Anchor link =
                new Anchor("agencies/" + row.agency().code() + "/tariff", reader.getTranslation("money.tariff.link"));
        link.setAriaLabel(
                reader.getTranslation("money.tariff.link.of", row.agency().name()));
        return link;
    }
}
