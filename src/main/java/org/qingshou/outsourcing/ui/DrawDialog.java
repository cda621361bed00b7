package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;

/** Draws up an agency's open month as far as it has come, and leads there. */
class DrawDialog extends FormDialog {
    DrawDialog(StatementDesk desk, Runnable changed) {
        this(desk, changed, new NeededSelect<>());
    }

    private DrawDialog(StatementDesk desk, Runnable changed, Select<AgencyInfo> agency) {
        super(
                agency.getTranslation("money.statement.draw"),
                agency.getTranslation("money.statement.draw"),
                () -> {
                    AgencyInfo chosen = agency.getValue();
                    agency.setInvalid(chosen == null);
                    if (chosen == null) return false;
                    var drawn = desk.drawUp(chosen.code());
                    changed.run();
                    UI.getCurrent().navigate("agency-statements/" + drawn);
                    return true;
                },
                new Paragraph(agency.getTranslation("money.statement.draw.about")),
                agency);
        List<AgencyInfo> payable = desk.payable();
        agency.setLabel(getTranslation("outsourcing.agency"));
        agency.setItems(payable);
        agency.setItemLabelGenerator(each -> each == null ? "" : each.name());
        agency.setErrorMessage(getTranslation("kit.required"));
        if (payable.size() == 1) agency.setValue(payable.getFirst());
        if (payable.isEmpty()) agency.setHelperText(getTranslation("money.statement.draw.none"));
    }
}
