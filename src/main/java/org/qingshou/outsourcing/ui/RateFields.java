package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.outsourcing.money.Rate;

/** The lines of a tariff, as many as are wanted; the first one, for every stage, cannot go. */
class RateFields extends Composite<Div> {
    private final List<RateRow> rows = new ArrayList<>();
    private final Div list = new Div();

    RateFields() {
        list.addClassName("qs-stack");
        Button more = new Button(getTranslation("money.rate.add"), e -> add());
        more.addThemeVariants(ButtonVariant.SMALL);
        getContent().addClassName("qs-stack");
        getContent().add(list, more);
        add();
    }

    private RateRow add() {
        RateRow row = new RateRow(rows.isEmpty() ? null : this::remove);
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    private void remove(RateRow row) {
        rows.remove(row);
        list.remove(row);
        number();
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) rows.get(i).number(i + 1);
    }

    void show(List<Rate> rates) {
        while (rows.size() < rates.size()) add();
        // The line that cannot go is the one that every tariff has: it stands first here, whatever the order.
        List<Rate> ordered = new ArrayList<>(rates);
        ordered.sort((one, other) -> Boolean.compare(one.stage() != null, other.stage() != null));
        for (int i = 0; i < ordered.size(); i++) rows.get(i).show(ordered.get(i));
    }

    List<Rate> read() {
        return rows.stream().map(RateRow::read).toList();
    }
}
