package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.PersonLine;
import org.qingshou.compliance.AgreementKind;
import org.qingshou.compliance.AgreementWish;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What was agreed, where it can be heard or read, and until when it holds; only the fields of its kind are seen. */
final class AgreementForm {
    private final Component owner;
    private final CaseTools tools;
    private final CaseId caseId;
    private final PersonLine line;
    private final LocalDate today;
    private final Select<AgreementKind> kind = new Select<>();
    private final AgreedHoursFields hours = new AgreedHoursFields();
    private final IntegerField attempts;
    private final TextField partner = new TextField();
    private final TextField evidence;
    private final DayPicker until;

    AgreementForm(Component owner, CaseTools tools, CaseId caseId, PersonLine line) {
        this.owner = owner;
        this.tools = tools;
        this.caseId = caseId;
        this.line = line;
        today = tools.agreements().today(caseId);
        attempts = new IntegerField(owner.getTranslation("cases.agreement.number"));
        attempts.setMin(0);
        attempts.setStepButtonsVisible(true);
        partner.setLabel(owner.getTranslation("cases.agreement.partner"));
        partner.setHelperText(owner.getTranslation("cases.agreement.partner.help"));
        evidence = new TextField(owner.getTranslation("cases.agreement.evidence"));
        evidence.setHelperText(owner.getTranslation("cases.agreement.evidence.help"));
        evidence.setMaxLength(200);
        until = new DayPicker(owner.getTranslation("cases.agreement.until"));
        until.setMin(today);
        for (HasValue<?, ?> one : List.of(attempts, partner, evidence, until)) one.setRequiredIndicatorVisible(true);
        kind.setLabel(owner.getTranslation("cases.agreement.kind"));
        kind.setItems(tools.agreements().choices(line.role()));
        kind.setItemLabelGenerator(item -> owner.getTranslation("agreement-kind." + item));
        kind.addValueChangeListener(e -> show(e.getValue()));
        kind.setValue(kind.getListDataView().getItem(0));
    }

    private void show(AgreementKind chosen) {
        hours.setVisible(chosen == AgreementKind.HOURS);
        attempts.setVisible(chosen == AgreementKind.ATTEMPTS);
        partner.setVisible(chosen == AgreementKind.PARTNER);
        until.setMax(today.plusDays(chosen.longestDays()));
        until.setValue(until.getMax());
    }

    void open(Runnable changed) {
        new FormDialog(
                        owner.getTranslation("cases.agreement.title", line.name()),
                        owner.getTranslation("kit.save"),
                        () -> {
                            until.setInvalid(until.isEmpty());
                            if (until.isInvalid()) return false;
                            tools.agreements().record(caseId, line.person(), wish());
                            Notes.done(owner.getTranslation("cases.agreement.done"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(owner.getTranslation("cases.agreement.help")),
                        kind,
                        hours,
                        attempts,
                        partner,
                        evidence,
                        until)
                .open();
    }

    private AgreementWish wish() {
        if (kind.getValue() == AgreementKind.PARTNER)
            return AgreementWish.ofPartner(partner.getValue(), evidence.getValue(), until.getValue());
        boolean ofHours = kind.getValue() == AgreementKind.HOURS;
        return new AgreementWish(
                kind.getValue(),
                ofHours ? hours.channel() : null,
                ofHours ? hours.from() : null,
                ofHours ? hours.to() : null,
                kind.getValue() == AgreementKind.ATTEMPTS ? attempts.getValue() : null,
                evidence.getValue(),
                until.getValue());
    }
}
