package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.PlanRhythm;
import org.qingshou.kernel.Money;
import org.qingshou.uikit.DayPicker;

/** How much, in how many instalments or by how much each, from when and how often. */
class PlanFields extends Composite<Div> {
    /** What was entered; the number counts where both it and the amount of each stand there. */
    record Entered(
            Money amount, @Nullable Integer count, @Nullable Money each, LocalDate first, PlanRhythm rhythm) {}

    private final BigDecimalField amount = new BigDecimalField(getTranslation("cases.plans.field.amount"));
    private final IntegerField count = new IntegerField(getTranslation("cases.plans.field.count"));
    private final BigDecimalField each = new BigDecimalField(getTranslation("cases.plans.field.each"));
    private final DayPicker first = new DayPicker(getTranslation("cases.plans.field.first"));
    private final Select<PlanRhythm> rhythm = new Select<>();

    PlanFields(PlanDraft draft, Runnable changed) {
        rhythm.setLabel(getTranslation("cases.plans.field.rhythm"));
        rhythm.setItems(PlanRhythm.values());
        rhythm.setItemLabelGenerator(value -> getTranslation("plan-rhythm." + value));
        rhythm.setValue(PlanRhythm.MONTH);
        amount.setValue(draft.amount());
        each.setValue(draft.each());
        each.setHelperText(getTranslation("cases.plans.field.each.help"));
        if (draft.each() == null) count.setValue(12);
        first.setValue(draft.first());
        amount.setRequiredIndicatorVisible(true);
        first.setRequiredIndicatorVisible(true);
        amount.addClassName("qs-amount");
        each.addClassName("qs-amount");
        for (BigDecimalField money : new BigDecimalField[] {amount, each}) {
            money.setValueChangeMode(ValueChangeMode.LAZY);
            money.addValueChangeListener(e -> changed.run());
        }
        count.setValueChangeMode(ValueChangeMode.LAZY);
        count.addValueChangeListener(e -> changed.run());
        first.addValueChangeListener(e -> changed.run());
        rhythm.addValueChangeListener(e -> changed.run());
        getContent().addClassName("qs-fields");
        getContent().add(amount, count, each, first, rhythm);
    }

    /** Complete, and nothing is marked where it is not. */
    Optional<Entered> filled() {
        LocalDate on = first.getValue();
        if (!money(amount) || on == null) return Optional.empty();
        boolean byCount = count.getValue() != null;
        if (!byCount && !money(each)) return Optional.empty();
        return Optional.of(new Entered(
                new Money(amount.getValue()),
                count.getValue(),
                byCount ? null : new Money(each.getValue()),
                on,
                rhythm.getValue()));
    }

    Optional<Entered> value() {
        mark(amount, money(amount), "cases.plan.amount");
        boolean divided = count.getValue() != null || money(each);
        mark(each, divided, "cases.plans.field.missing");
        first.setInvalid(first.getValue() == null);
        first.setErrorMessage(getTranslation("kit.required"));
        return filled();
    }

    private void mark(BigDecimalField field, boolean good, String problem) {
        field.setInvalid(!good);
        field.setErrorMessage(getTranslation(problem));
    }

    private static boolean money(BigDecimalField field) {
        BigDecimal value = field.getValue();
        return value != null && value.signum() > 0 && value.stripTrailingZeros().scale() <= 2;
    }
}
