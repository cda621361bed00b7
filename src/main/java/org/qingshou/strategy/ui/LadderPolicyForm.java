package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.strategy.LadderPolicy;
import org.qingshou.strategy.MethodPair;
import org.qingshou.strategy.Move;
import org.qingshou.strategy.PolicyDesk.Shown;

/** What a branch chooses about the ladder; switched off, it shows what comes from above. */
class LadderPolicyForm extends Composite<Div> {
    private final Checkbox own = new Checkbox(getTranslation("strategy.policy.own"));
    private final CheckboxGroup<Move> asks = new CheckboxGroup<>(getTranslation("strategy.policy.asks"));
    private final MethodOrder order = new MethodOrder(getTranslation("strategy.policy.orderLabel"));
    private final CheckboxGroup<MethodPair> pairs = new CheckboxGroup<>(getTranslation("strategy.policy.pairsLabel"));
    private final PolicyLimits limits = new PolicyLimits();
    private final TextArea reason = ReopenDialog.reason();
    private final Button save = new Button(getTranslation("kit.save"));
    private transient @Nullable Shown shown;

    /** @param taken what was entered, null where the branch goes by the one above, and the reason */
    LadderPolicyForm(BiConsumer<@Nullable LadderPolicy, String> taken) {
        asks.setItems(Move.values());
        asks.setItemLabelGenerator(move -> getTranslation("move." + move));
        asks.setHelperText(getTranslation("strategy.policy.asks.help"));
        pairs.setItemLabelGenerator(this::inOrder);
        reason.setHelperText(getTranslation("strategy.policy.reason.help"));
        own.addValueChangeListener(e -> turn());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(e -> {
            if (valid()) taken.accept(own.getValue() ? entered() : null, reason.getValue());
        });
        Div actions = new Div(save);
        actions.addClassName("qs-actions");
        getContent().addClassName("qs-stack");
        getContent().add(own, asks, order, pairs, limits, reason, actions);
    }

    void show(Shown found) {
        shown = found;
        order.setValue(found.order());
        pairs.setItems(found.pairable());
        own.setValue(found.own());
        reason.clear();
        save.setEnabled(!found.waiting());
        fill(found.policy());
        turn();
    }

    /** As the branch climbs them, whatever the order of their codes. */
    private String inOrder(MethodPair pair) {
        boolean turned = order.getValue().indexOf(pair.one()) > order.getValue().indexOf(pair.other());
        return getTranslation(
                "strategy.policy.pair",
                getTranslation("method." + (turned ? pair.other() : pair.one()) + ".name"),
                getTranslation("method." + (turned ? pair.one() : pair.other()) + ".name"));
    }

    private void fill(LadderPolicy policy) {
        asks.setValue(policy.asks());
        pairs.setValue(policy.pairs());
        order.setValue(Objects.requireNonNull(shown).order());
        limits.fill(policy);
    }

    private void turn() {
        boolean open = own.getValue();
        asks.setReadOnly(!open);
        pairs.setReadOnly(!open);
        limits.setReadOnly(!open);
        order.setEnabled(open);
    }

    private boolean valid() {
        return !own.getValue() || limits.valid();
    }

    private LadderPolicy entered() {
        return limits.in(new LadderPolicy(asks.getValue(), order.getValue(), pairs.getValue(), 0, 0));
    }
}
