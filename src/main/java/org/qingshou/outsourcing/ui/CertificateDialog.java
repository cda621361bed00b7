package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.outsourcing.CertificateDesk;
import org.qingshou.outsourcing.OwedCertificate;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Enters a certificate that came on paper. */
class CertificateDialog extends FormDialog {
    CertificateDialog(CertificateDesk desk, OwedCertificate row, Runnable changed) {
        this(desk, row, changed, new TextField());
    }

    private CertificateDialog(CertificateDesk desk, OwedCertificate row, Runnable changed, TextField number) {
        super(
                number.getTranslation("outsourcing.certificate.enter.of", row.caseNo()),
                number.getTranslation("outsourcing.certificate.enter"),
                () -> {
                    number.setInvalid(number.getValue().isBlank());
                    if (number.isInvalid()) return false;
                    desk.enter(row.placementId(), number.getValue());
                    Notes.done(number.getTranslation("outsourcing.certificate.entered"));
                    changed.run();
                    return true;
                },
                new Paragraph(number.getTranslation("outsourcing.certificate.enter.about")),
                number);
        number.setLabel(getTranslation("outsourcing.certificate.number"));
        number.setErrorMessage(getTranslation("kit.required"));
        number.setRequiredIndicatorVisible(true);
        number.setMaxLength(80);
    }
}
