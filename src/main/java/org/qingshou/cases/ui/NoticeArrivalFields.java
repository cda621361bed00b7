package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.NoticeArrival;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** How a notice reached the debtor, with its proof. */
class NoticeArrivalFields extends Composite<Div> {
    private final Select<ServiceMethod> way =
            LegalFields.select("notice-arrival.way.field", "service-method.", ServiceMethod.values());
    private final TextField number = LegalFields.text("notice-arrival.number.field", 80, true);
    private final DayPicker arrived = LegalFields.day("notice-arrival.on.field");
    private final EvidenceUpload proof;

    NoticeArrivalFields(ContactDesk contacts, CaseId id) {
        proof = new EvidenceUpload(contacts, id, "EV_SERVICE_RECEIPT").named("cases.evidence.named.service");
        getContent().addClassName("qs-stack");
        getContent().add(way, number, arrived, proof);
    }

    void between(@Nullable LocalDate first, LocalDate last) {
        arrived.setMin(first);
        arrived.setMax(last);
    }

    /** Marks what is empty; gives whether something is. */
    boolean missing() {
        return LegalForm.missing(way, arrived);
    }

    NoticeArrival value() {
        return new NoticeArrival(way.getValue(), number.getValue(), arrived.getValue(), proof.value());
    }
}
