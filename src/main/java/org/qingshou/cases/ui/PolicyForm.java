package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.AssignmentBasis;
import org.qingshou.cases.AssignmentDesk;
import org.qingshou.cases.AssignmentPolicy;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.Chips;

/** The policy of a branch: who keeps customers, by what the others are balanced, and the shares where it is by ratio. */
class PolicyForm extends Composite<Div> {
    private static final int STEP = 10;

    private final Checkbox keepLast = new Checkbox(getTranslation("cases.policy.keepLast"));
    private final Chips<AssignmentBasis> basis = new Chips<>(
            getTranslation("cases.policy.basis"),
            item -> "assignment-basis." + item,
            List.of(AssignmentBasis.values()));
    private final Paragraph help = new Paragraph();
    private final Div fields = new Div();
    private final transient Map<ActorId, IntegerField> shares = new LinkedHashMap<>();
    private transient @Nullable AssignmentPolicy shown;

    PolicyForm(Consumer<AssignmentPolicy> save) {
        Button button =
                new Button(getTranslation("cases.policy.save"), e -> entered().ifPresent(save));
        help.addClassName("qs-soft");
        fields.addClassName("qs-row");
        basis.addValueChangeListener(e -> turn());
        getContent().addClassName("qs-stack");
        Div actions = new Div(button);
        actions.addClassName("qs-actions");
        getContent().add(keepLast, basis, help, fields, actions);
    }

    void show(AssignmentPolicy policy, List<AssignmentDesk.OfficerLine> officers) {
        shown = policy;
        keepLast.setValue(policy.keepLast());
        shares.clear();
        fields.removeAll();
        officers.stream().filter(line -> !line.gone()).forEach(line -> {
            IntegerField field = new IntegerField(line.name());
            field.setMin(0);
            field.setMax(AssignmentPolicy.LARGEST_SHARE);
            field.setStep(STEP);
            field.setStepButtonsVisible(true);
            field.setSuffixComponent(new Span("%"));
            field.setValue(line.share());
            shares.put(line.officer(), field);
            fields.add(field);
        });
        basis.setValue(policy.basis());
        turn();
    }

    private void turn() {
        help.setText(getTranslation("cases.policy.help." + basis.getValue()));
        fields.setVisible(basis.getValue() == AssignmentBasis.RATIO);
    }

    /** Empty where a share is no number; its field says so. */
    private Optional<AssignmentPolicy> entered() {
        AssignmentPolicy before = shown;
        if (before == null || shares.values().stream().anyMatch(IntegerField::isInvalid)) return Optional.empty();
        Map<ActorId, Integer> entered = new HashMap<>();
        shares.forEach((officer, field) -> {
            Integer share = field.getValue();
            if (share != null && share != AssignmentPolicy.FULL_SHARE) entered.put(officer, share);
        });
        return Optional.of(new AssignmentPolicy(
                before.branch(), keepLast.getValue(), basis.getValue(), entered, before.version()));
    }
}
