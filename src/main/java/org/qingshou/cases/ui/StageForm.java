package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.Proceeding;
import org.qingshou.cases.ProceedingResult;
import org.qingshou.cases.ProceedingState;
import org.qingshou.cases.StageEntry;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** Records a stage from the court's paper. */
final class StageForm {
    private final LegalDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    StageForm(LegalDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void open(Proceeding proceeding) {
        Select<ProceedingState> state = LegalFields.select(
                "legal.stage.field",
                "proceeding-state.",
                proceeding.state().recordable(proceeding.kind()).toArray(ProceedingState[]::new));
        DayPicker day = LegalFields.day("legal.stage.on");
        day.setMax(desk.ofCase(id).today());
        TextField number = new TextField(LegalFields.words("legal.number.field"));
        number.setMaxLength(80);
        number.setHelperText(LegalFields.words("legal.number.help"));
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_COURT").named("cases.evidence.named.court");
        DayPicker performBy = LegalFields.day("legal.perform.field");
        performBy.setVisible(false);
        ResultFields result = new ResultFields();
        Runnable show = () -> performBy.setVisible(binds(proceeding, state.getValue(), result.result()));
        result.whenChosen(show);
        state.addValueChangeListener(e -> {
            result.offer(e.getValue() == null ? List.of() : ProceedingResult.with(proceeding.kind(), e.getValue()));
            show.run();
        });
        LegalForm.open(
                "legal.record",
                "legal.recorded",
                changed,
                () -> {
                    state.setInvalid(state.isEmpty());
                    day.setInvalid(day.isEmpty());
                    if (!result.good() || state.isEmpty() || day.isEmpty()) return false;
                    desk.reached(
                            id,
                            proceeding.id(),
                            new StageEntry(
                                    state.getValue(),
                                    day.getValue(),
                                    number.getValue(),
                                    paper.value(),
                                    performBy.isVisible() ? performBy.getValue() : null,
                                    result.result(),
                                    result.amount(),
                                    result.until()));
                    return true;
                },
                Stream.of(
                                Stream.of(state),
                                Stream.of(result.fields()),
                                Stream.of(
                                        day,
                                        number,
                                        new Paragraph(LegalFields.words("legal.paper.help")),
                                        paper,
                                        performBy))
                        .flatMap(each -> each)
                        .toArray(Component[]::new));
    }

    private static boolean binds(
            Proceeding proceeding, @Nullable ProceedingState state, @Nullable ProceedingResult result) {
        return (state == ProceedingState.EFFECTIVE && !proceeding.lost())
                || (result != null && result.needsPerformBy());
    }
}
