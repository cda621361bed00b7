package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.outsourcing.ReconciliationDesk;
import org.qingshou.uikit.Chips;

/** The comparison with agencies' lists: how it stands with each, and what differs, to be settled or settled already. */
class DifferencePanel extends Composite<Div> {
    private static final String OPEN = "open";

    private final AgencyLines agencies;
    private final DifferenceGrid grid;
    private final Chips<String> which = Chips.asTabs(
            getTranslation("outsourcing.differences.which"),
            each -> "outsourcing.differences." + each,
            List.of(OPEN, "settled"));

    DifferencePanel(ReconciliationDesk desk) {
        grid = new DifferenceGrid(desk, this::refresh);
        agencies = new AgencyLines(desk, () -> grid.show(isOpen()));
        which.addValueChangeListener(e -> grid.show(isOpen()));
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("outsourcing.differences.about")), agencies, which, grid);
    }

    void refresh() {
        agencies.refresh();
        grid.show(isOpen());
    }

    private boolean isOpen() {
        return OPEN.equals(which.getValue());
    }
}
