package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.Compared;
import org.qingshou.outsourcing.money.ComparisonDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Asks that an agency be paid more, or less, than our statement says. */
class AdjustDialog extends FormDialog {
    private static final int LONGEST = 500;

    /** @param about the row that differs; null where it is about the whole */
    AdjustDialog(ComparisonDesk desk, UUID statement, @Nullable Compared about, Runnable changed) {
        this(desk, statement, about, changed, new BigDecimalField(), new TextArea());
    }

    private AdjustDialog(
            ComparisonDesk desk,
            UUID statement,
            @Nullable Compared about,
            Runnable changed,
            BigDecimalField amount,
            TextArea reason) {
        super(
                reason.getTranslation("money.adjust"),
                reason.getTranslation("money.ask"),
                () -> {
                    BigDecimal entered = amount.getValue();
                    amount.setInvalid(entered == null);
                    reason.setInvalid(reason.getValue().isBlank());
                    if (entered == null || reason.isInvalid()) return false;
                    if (entered.stripTrailingZeros().scale() > 2)
                        throw Refused.badInput("money.fen", amount.getLabel());
                    desk.ask(
                            statement, about == null ? null : about.placement(), new Money(entered), reason.getValue());
                    Notes.done(reason.getTranslation("money.asked"));
                    changed.run();
                    return true;
                },
                new Paragraph(reason.getTranslation("money.adjust.about")),
                amount,
                reason);
        amount.setLabel(getTranslation("money.adjust.amount"));
        amount.setHelperText(getTranslation("money.adjust.amount.help"));
        amount.setErrorMessage(getTranslation("kit.required"));
        amount.setRequiredIndicatorVisible(true);
        if (about != null) amount.setValue(about.difference().amount());
        reason.setLabel(getTranslation("money.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
    }
}
