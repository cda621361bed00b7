package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.qingshou.outsourcing.money.TariffDesk;
import org.qingshou.outsourcing.money.TariffVersion.State;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes a new version of an agency's tariff, beginning with the one that stands. */
class TariffDialog extends FormDialog {
    private static final int LONGEST = 500;

    TariffDialog(TariffDesk desk, String agency, Runnable changed) {
        this(desk, agency, changed, new RateFields(), new TermFields(desk.today()), new TextArea());
    }

    private TariffDialog(
            TariffDesk desk, String agency, Runnable changed, RateFields rates, TermFields terms, TextArea reason) {
        super(
                rates.getTranslation("money.tariff.propose"),
                rates.getTranslation("money.ask"),
                () -> {
                    LocalDate from = terms.from();
                    reason.setInvalid(reason.getValue().isBlank());
                    if (from == null || reason.isInvalid()) return false;
                    desk.propose(agency, from, terms.read(rates.read()), reason.getValue());
                    Notes.done(rates.getTranslation("money.asked"));
                    changed.run();
                    return true;
                },
                new Paragraph(rates.getTranslation("money.tariff.dialog")),
                rates,
                terms,
                reason);
        setWidth("56rem");
        reason.setLabel(getTranslation("money.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        desk.versions(agency).stream()
                .filter(version -> version.state() == State.IN_FORCE)
                .findFirst()
                .ifPresent(version -> {
                    rates.show(version.terms().rates());
                    terms.show(version.terms());
                });
    }
}
