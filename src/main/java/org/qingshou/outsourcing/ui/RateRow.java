package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.money.Rate;

/** One line of a tariff as it is entered. */
class RateRow extends Composite<Div> {
    private static final int RATE_PLACES = 2;
    private static final int VALUE_PLACES = 3;
    private final Select<Bucket> stage = new Select<>();
    private final IntegerField round = new IntegerField(getTranslation("money.rate.round"));
    private final BigDecimalField fromRate = new BigDecimalField(getTranslation("money.rate.from"));
    private final Select<Rate.Kind> kind = new Select<>();
    private final BigDecimalField value = new BigDecimalField(getTranslation("money.rate.value"));
    private final Button remove = new Button(VaadinIcon.TRASH.create());
    private int number;

    /** @param removed null for a line that has to stay */
    RateRow(@Nullable Consumer<RateRow> removed) {
        stage.setLabel(getTranslation("money.rate.stage"));
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption(getTranslation("money.stage.any"));
        stage.setItems(Bucket.values());
        stage.setItemLabelGenerator(bucket -> getTranslation(bucket == null ? "money.stage.any" : "bucket." + bucket));
        round.setValue(1);
        round.setStepButtonsVisible(true);
        round.setMin(1);
        fromRate.setValue(BigDecimal.ZERO);
        kind.setLabel(getTranslation("money.rate.kind"));
        kind.setItems(Rate.Kind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : getTranslation("rate-kind." + each));
        kind.setValue(Rate.Kind.PERCENT);
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.setVisible(removed != null);
        remove.addClickListener(e -> {
            if (removed != null) removed.accept(this);
        });
        getContent().addClassName("qs-rate");
        getContent().add(stage, round, fromRate, kind, value, remove);
    }

    void number(int now) {
        number = now;
        remove.setAriaLabel(getTranslation("money.rate.remove", Integer.toString(now)));
    }

    void show(Rate rate) {
        stage.setValue(rate.stage());
        round.setValue(rate.fromRound());
        fromRate.setValue(rate.fromRate().stripTrailingZeros());
        kind.setValue(rate.kind());
        value.setValue(rate.value().stripTrailingZeros());
    }

    Rate read() {
        Integer from = round.getValue();
        if (from == null) throw Refused.badInput("money.tariff.number", Integer.toString(number), round.getLabel());
        return new Rate(
                stage.getValue(), from, number(fromRate, RATE_PLACES), kind.getValue(), number(value, VALUE_PLACES));
    }

    private BigDecimal number(BigDecimalField field, int places) {
        BigDecimal entered = field.getValue();
        if (entered == null) throw Refused.badInput("money.tariff.number", Integer.toString(number), field.getLabel());
        BigDecimal plain = entered.stripTrailingZeros();
        if (plain.scale() > places)
            throw Refused.badInput("money.tariff.places", Integer.toString(number), field.getLabel());
        return plain;
    }
}
