package org.qingshou.strategy.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.uikit.NeededSelect;

/** Inputs whose values are codes or ids, shown in words. */
record CodedInputs(FieldTexts texts) {
    static final List<String> SCALE = List.of("1", "2", "3", "4", "5");
    private static final String LEFT_OUT = "—";
    static final List<String> YES_NO = List.of("true", "false");

    RadioButtonGroup<String> radio(List<String> codes, Field field) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setItems(codes);
        group.setItemLabelGenerator(code -> texts.value(field, code));
        return group;
    }

    Select<String> select(Field field, List<String> codes) {
        Select<String> select = new NeededSelect<>();
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code == null ? LEFT_OUT : texts.value(field, code));
        select.setEmptySelectionAllowed(!field.required());
        select.setEmptySelectionCaption(LEFT_OUT);
        return select;
    }

    CheckboxGroup<String> checklist(Field field) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setItems(field.options());
        group.setItemLabelGenerator(code -> texts.option(field, code));
        return group;
    }

    /** Persons that a record can name, by id. */
    List<String> people() {
        return List.copyOf(texts.workspace().people().keySet());
    }

    /** Earlier records that the field can point to, by id. */
    List<String> records(Field field) {
        return texts.workspace().records().stream()
                .filter(record -> field.options().contains(record.kind()))
                .map(MethodRecord::id)
                .map(Object::toString)
                .toList();
    }
}
