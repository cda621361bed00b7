package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.qingshou.outsourcing.money.Adjustment;
import org.qingshou.uikit.Marks;

/** What was asked for or agreed on about one statement, and which month it stands on. */
class AdjustmentList extends Composite<Div> {
    AdjustmentList(List<Adjustment> adjustments) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        adjustments.forEach(one -> list.add(item(one)));
        if (adjustments.isEmpty()) getContent().add(new Paragraph(getTranslation("money.adjustments.none")));
        else getContent().add(list);
    }

    private ListItem item(Adjustment one) {
        Span amount = new Span(one.amount().shown());
        amount.addClassName("qs-strong");
        LocalDate month = one.onMonth();
        Div row = new Div(
                amount,
                Marks.of(getTranslation("adjustment-state." + one.state()), tone(one.state())),
                new Span(Shown.joined(
                        one.placement(),
                        month == null
                                ? null
                                : getTranslation(
                                        "money.adjustment.on",
                                        YearMonth.from(month).toString()))));
        row.addClassName("qs-row");
        return new ListItem(row);
    }

    private static Marks.Tone tone(Adjustment.State state) {
        return switch (state) {
            case ASKED -> Marks.Tone.WARN;
            case ALLOWED -> Marks.Tone.GOOD;
            case REJECTED -> Marks.Tone.NEUTRAL;
        };
    }
}
