package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.riskinfo.RiskDesk;
import org.qingshou.riskinfo.RiskGround;
import org.qingshou.riskinfo.RiskPurpose;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Asks about one debtor; nothing is chosen beforehand but the borrower, so that ground and purpose are thought of. */
class AskDialog extends Div {
    private final transient RiskDesk desk;
    private final transient CaseId id;
    private final NeededSelect<PersonLine> debtor = new NeededSelect<>();
    private final NeededSelect<RiskGround> ground = new NeededSelect<>();
    private final NeededSelect<RiskPurpose> purpose = new NeededSelect<>();
    private final TextField consent = new TextField(getTranslation("riskinfo.field.consent"));
    private final TextField reason = new TextField(getTranslation("riskinfo.field.reason"));
    private final FormDialog dialog;
    private final transient Runnable changed;

    AskDialog(RiskDesk desk, CaseId id, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.changed = changed;
        addClassName("qs-form");
        var debtors = desk.debtors(id);
        debtor.setLabel(getTranslation("riskinfo.field.debtor"));
        debtor.setItems(debtors);
        debtor.setItemLabelGenerator(line -> line.name() + " · " + getTranslation("party-role." + line.role()));
        ground.setLabel(getTranslation("riskinfo.field.ground"));
        ground.setItems(RiskGround.values());
        ground.setItemLabelGenerator(item -> getTranslation("risk-ground." + item));
        purpose.setLabel(getTranslation("riskinfo.field.purpose"));
        purpose.setItems(RiskPurpose.values());
        purpose.setItemLabelGenerator(item -> getTranslation("risk-purpose." + item));
        debtor.setRequiredIndicatorVisible(true);
        ground.setRequiredIndicatorVisible(true);
        purpose.setRequiredIndicatorVisible(true);
        consent.setHelperText(getTranslation("riskinfo.field.consent.help"));
        consent.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("riskinfo.field.reason.help", desk.againDays()));
        reason.setRequiredIndicatorVisible(true);
        ground.addValueChangeListener(e -> consent.setVisible(e.getValue() == RiskGround.CONSENT));
        debtor.addValueChangeListener(e -> reason.setVisible(
                e.getValue() != null && desk.again(e.getValue().person())));
        consent.setVisible(false);
        debtor.setValue(debtors.getFirst());
        add(new Paragraph(getTranslation("riskinfo.ask.about")), debtor, ground, purpose, consent, reason);
        dialog = new FormDialog(getTranslation("riskinfo.ask"), getTranslation("riskinfo.ask.send"), this::ask, this);
        dialog.saveButton().setDisableOnClick(true);
    }

    void open() {
        dialog.open();
    }

    private boolean ask() {
        try {
            desk.ask(
                    id,
                    new RiskDesk.Wish(
                            debtor.getValue().person(),
                            ground.getValue(),
                            purpose.getValue(),
                            consent.getValue(),
                            reason.getValue()));
        } catch (Refused refused) {
            // What is missing can be filled in and asked again.
            dialog.saveButton().setEnabled(true);
            throw refused;
        }
        Notes.done(getTranslation("riskinfo.asked"));
        changed.run();
        return true;
    }
}
