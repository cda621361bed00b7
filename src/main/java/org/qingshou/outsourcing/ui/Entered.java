package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;

/** Sums in fields, which may be empty. */
final class Entered {
    private Entered() {}

    /** The sum in a field; refused where it is finer than a fen. */
    static @Nullable Money amount(BigDecimalField field) {
        BigDecimal entered = field.getValue();
        if (entered == null) return null;
        if (entered.stripTrailingZeros().scale() > 2) throw Refused.badInput("agencies.takes.limit");
        return new Money(entered.setScale(2));
    }

    static void amount(BigDecimalField field, @Nullable Money sum) {
        field.setValue(sum == null ? null : sum.amount());
    }
}
