package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.UUID;
import org.qingshou.cases.LegalCostKind;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.Proceeding;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.uikit.DayPicker;

/** Records a cost of a proceeding, apart from what a loan owes. */
final class LegalCostForm {
    private final LegalDesk desk;
    private final CaseId id;
    private final Runnable changed;

    LegalCostForm(LegalDesk desk, CaseId id, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.changed = changed;
    }

    void open(UUID proceeding) {
        Select<LegalCostKind> kind = LegalFields.select("legal.cost.kind", "legal-cost-kind.", LegalCostKind.values());
        Select<LegalCostKind.Way> way =
                LegalFields.select("legal.cost.way", "legal-cost-way.", LegalCostKind.Way.values());
        way.setValue(LegalCostKind.Way.ADVANCE);
        BigDecimalField amount = LegalFields.money("legal.cost.amount.field");
        DayPicker day = LegalFields.day("legal.cost.on");
        day.setMax(desk.ofCase(id).today());
        day.setValue(desk.ofCase(id).today());
        LegalForm.open(
                "legal.cost",
                "legal.recorded",
                changed,
                () -> {
                    kind.setInvalid(kind.isEmpty());
                    amount.setInvalid(!LegalFields.isMoney(amount));
                    day.setInvalid(day.isEmpty());
                    if (kind.isEmpty() || amount.isInvalid() || day.isEmpty()) return false;
                    desk.cost(
                            id,
                            proceeding,
                            new Proceeding.Cost(
                                    kind.getValue(), way.getValue(), new Money(amount.getValue()), day.getValue()));
                    return true;
                },
                new Paragraph(LegalFields.words("legal.cost.never")),
                kind,
                way,
                amount,
                day);
    }
}
