package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.Rate;
import org.qingshou.outsourcing.money.Tariff;
import org.qingshou.uikit.DayPicker;

/** What a tariff says beside its lines: from when, fee, minimum, cap, and on which money it pays. */
class TermFields extends Composite<Div> {
    private final DatePicker from = new DayPicker();
    private final BigDecimalField fee = new BigDecimalField(getTranslation("money.fee"));
    private final BigDecimalField minimum = new BigDecimalField(getTranslation("money.minimum"));
    private final BigDecimalField cap = new BigDecimalField(getTranslation("money.cap"));
    private final CheckboxGroup<PaidBy> sources = new CheckboxGroup<>();

    TermFields(LocalDate today) {
        from.setLabel(getTranslation("money.from"));
        from.setHelperText(getTranslation("money.from.help"));
        from.setErrorMessage(getTranslation("kit.required"));
        from.setRequiredIndicatorVisible(true);
        from.setValue(today);
        minimum.setHelperText(getTranslation("money.none"));
        cap.setHelperText(getTranslation("money.none"));
        sources.setLabel(getTranslation("money.sources"));
        sources.setItems(PaidBy.choice());
        sources.setItemLabelGenerator(source -> getTranslation("payment-source." + source));
        sources.setValue(PaidBy.BY_DEFAULT);
        sources.addClassNames("qs-whole", "qs-side-by-side");
        getContent().addClassName("qs-fields");
        getContent().add(from, fee, minimum, cap, sources);
    }

    void show(Tariff terms) {
        fee.setValue(terms.caseFee().isZero() ? null : terms.caseFee().amount());
        Money least = terms.minimum();
        minimum.setValue(least == null ? null : least.amount());
        Money most = terms.cap();
        cap.setValue(most == null ? null : most.amount());
        sources.setValue(terms.earning());
    }

    /** Null where it is missing; the field says so. */
    @Nullable
    LocalDate from() {
        LocalDate day = from.getValue();
        from.setInvalid(day == null);
        return day;
    }

    Tariff read(List<Rate> rates) {
        Money entered = money(fee);
        return new Tariff(
                rates, entered == null ? Money.ZERO : entered, money(minimum), money(cap), sources.getValue());
    }

    private static @Nullable Money money(BigDecimalField field) {
        BigDecimal amount = field.getValue();
        if (amount == null) return null;
        if (amount.stripTrailingZeros().scale() > 2) throw Refused.badInput("money.fen", field.getLabel());
        return new Money(amount);
    }
}
