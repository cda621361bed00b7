package org.qingshou.cases.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.PersonLine;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.ContactPointKind;

/** An address on file. The likeliest one stands there already, because on the road each tap counts. */
class AddressSelect extends Select<ContactPoint> {
    private static final long serialVersionUID = 1L;

    private transient List<ContactPoint> offered = List.of();
    /** By hand; then it stays until somebody else is to be visited. */
    private boolean chosen;

    AddressSelect(String label) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setItemLabelGenerator(point ->
                point == null ? "" : getTranslation("contact-point-kind." + point.kind()) + " " + point.shown());
        addValueChangeListener(e -> chosen = chosen || e.isFromClient());
    }

    void offer(@Nullable PersonLine line, boolean business) {
        offered = line == null
                ? List.of()
                : line.points().stream()
                        .filter(point -> point.kind().isAddress())
                        .toList();
        setItems(offered);
        chosen = false;
        suggest(business);
    }

    /** @param business whether it is where they work that is visited */
    void suggest(boolean business) {
        if (chosen) return;
        List<ContactPoint> valid =
                offered.stream().filter(point -> point.status().equals("VALID")).toList();
        valid.stream()
                .filter(point -> (point.kind() == ContactPointKind.BUSINESS_ADDRESS) == business)
                .findFirst()
                .or(() -> valid.stream().findFirst())
                .ifPresentOrElse(this::setValue, this::clear);
    }
}
