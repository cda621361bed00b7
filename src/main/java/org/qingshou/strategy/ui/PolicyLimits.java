package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.stream.Stream;
import org.qingshou.strategy.LadderPolicy;

/** After how many days a running step is put to its people, offered to another, and given to another. */
class PolicyLimits extends Composite<Div> {
    private final IntegerField remind = new PolicyDays(getTranslation("strategy.policy.remind"));
    private final IntegerField transfer = new PolicyDays(getTranslation("strategy.policy.transfer"));
    private final IntegerField force = new PolicyDays(getTranslation("strategy.policy.force"));

    PolicyLimits() {
        getContent().addClassName("qs-row");
        getContent().add(remind, transfer, force);
    }

    void fill(LadderPolicy policy) {
        remind.setValue(policy.remindDays());
        transfer.setValue(policy.transferDays());
        force.setValue(policy.forceDays());
    }

    void setReadOnly(boolean closed) {
        Stream.of(remind, transfer, force).forEach(field -> field.setReadOnly(closed));
    }

    boolean valid() {
        return Stream.of(remind, transfer, force).noneMatch(IntegerField::isInvalid);
    }

    /** The same policy with these days. */
    LadderPolicy in(LadderPolicy policy) {
        return new LadderPolicy(
                policy.asks(), policy.order(), policy.pairs(), days(remind), days(transfer), days(force));
    }

    private static int days(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
