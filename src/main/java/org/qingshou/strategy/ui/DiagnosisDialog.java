package org.qingshou.strategy.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.strategy.StrategyDesk.Finding;
import org.qingshou.strategy.StrategyReads.Counsel;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;

/** The officer's finding, starting from the last one; causes in the order in which they are chosen. */
class DiagnosisDialog {
    private final RadioButtonGroup<Integer> willingness = Radios.scale("strategy.willingness");
    private final RadioButtonGroup<Integer> ability = Radios.scale("strategy.ability");
    private final RadioButtonGroup<Reach> reach = Radios.of("strategy.reach", Reach.values(), "reach.");
    private final RadioButtonGroup<Segment> segment = Radios.of("strategy.segment", Segment.values(), "segment.");
    private final MultiSelectComboBox<Cause> causes = new MultiSelectComboBox<>();
    private final CheckboxGroup<Flag> flags = new CheckboxGroup<>();
    private final TextArea note = new TextArea();
    private final Checkbox lane = new Checkbox();
    private final FormDialog dialog;

    DiagnosisDialog(CaseId caseId, Counsel counsel, BiConsumer<Finding, Boolean> taken) {
        causes.setLabel(causes.getTranslation("strategy.causes"));
        causes.setItems(counsel.causes());
        causes.setItemLabelGenerator(cause -> causes.getTranslation("cause." + cause));
        causes.setRequiredIndicatorVisible(true);
        causes.setWidthFull();
        flags.setLabel(flags.getTranslation("strategy.flags"));
        flags.setItems(Flag.told());
        flags.setItemLabelGenerator(flag -> flags.getTranslation("flag." + flag));
        note.setLabel(note.getTranslation("strategy.note"));
        note.setMaxLength(2000);
        note.setWidthFull();
        lane.setLabel(lane.getTranslation("strategy.lane"));
        lane.setVisible(!counsel.lane().isEmpty());
        counsel.diagnosis().ifPresent(this::show);
        dialog = new FormDialog(
                note.getTranslation("strategy.diagnose"),
                note.getTranslation("kit.save"),
                () -> submit(taken),
                willingness,
                ability,
                reach,
                segment,
                causes,
                flags,
                note,
                lane);
        dialog.keep(DraftPlace.of("diagnosis", caseId));
    }

    void open() {
        dialog.open();
    }

    private void show(Diagnosis found) {
        willingness.setValue(found.willingness());
        ability.setValue(found.ability());
        reach.setValue(found.reach());
        segment.setValue(found.segment());
        causes.setValue(new LinkedHashSet<>(found.causes()));
        flags.setValue(found.flags());
    }

    private boolean submit(BiConsumer<Finding, Boolean> taken) {
        List<RadioButtonGroup<?>> needed = List.of(willingness, ability, reach, segment);
        needed.forEach(field -> field.setInvalid(field.isEmpty()));
        causes.setInvalid(causes.isEmpty());
        if (causes.isEmpty() || needed.stream().anyMatch(RadioButtonGroup::isEmpty)) return false;
        Optional<String> words = Optional.of(note.getValue()).filter(text -> !text.isBlank());
        Finding finding = new Finding(
                willingness.getValue(),
                ability.getValue(),
                reach.getValue(),
                segment.getValue(),
                List.copyOf(causes.getValue()),
                flags.getValue(),
                words.orElse(null));
        taken.accept(finding, lane.getValue());
        return true;
    }
}
