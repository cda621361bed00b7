package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Stream;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.Proceeding;
import org.qingshou.cases.ProceedingResult;
import org.qingshou.cases.ResultEntry;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** Records what came of proceedings in between, while they stay where they are. */
final class ResultForm {
    private final LegalDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    ResultForm(LegalDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void open(Proceeding proceeding) {
        ResultFields result = new ResultFields();
        result.offer(ProceedingResult.between(proceeding.kind(), proceeding.state()));
        DayPicker day = LegalFields.day("legal.stage.on");
        day.setMax(desk.ofCase(id).today());
        TextField number = new TextField(LegalFields.words("legal.number.field"));
        number.setMaxLength(80);
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_COURT").named("cases.evidence.named.court");
        LegalForm.open(
                "legal.result.record",
                "legal.recorded",
                changed,
                () -> {
                    day.setInvalid(day.isEmpty());
                    if (!result.good() || day.isEmpty()) return false;
                    desk.result(
                            id,
                            proceeding.id(),
                            new ResultEntry(
                                    Objects.requireNonNull(result.result()),
                                    day.getValue(),
                                    result.amount(),
                                    result.until(),
                                    number.getValue(),
                                    paper.value()));
                    return true;
                },
                Stream.concat(Stream.of(result.fields()), Stream.of(day, number, paper))
                        .toArray(Component[]::new));
    }
}
