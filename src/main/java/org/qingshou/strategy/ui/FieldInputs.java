package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.DayPicker;

/** One input for each field of a kind of record that a person fills in. */
class FieldInputs {
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final FieldTexts texts;
    private final CodedInputs coded;

    private FieldInputs(FieldTexts texts) {
        this.texts = texts;
        coded = new CodedInputs(texts);
    }

    /** For a form, labels above; what a row of a sheet belongs to is most often the youngest there is. */
    static FieldInputs form(RecordKind kind, FieldTexts texts) {
        FieldInputs made = new FieldInputs(texts);
        for (Field field : kind.entered()) {
            FieldInput input = made.formInput(field);
            made.inputs.put(field.key(), input);
            if (kind.sheet() && field.type() == Field.Type.RECORD) {
                List<String> records = made.coded.records(field);
                if (!records.isEmpty()) input.show(records.getLast());
            }
        }
        return made;
    }

    /** For a row of a sheet: narrow. */
    static FieldInputs cells(RecordKind kind, FieldTexts texts) {
        FieldInputs made = new FieldInputs(texts);
        for (Field field : kind.entered())
            made.inputs.put(field.key(), made.cellInput(field).inCell(texts.label(field)));
        return made;
    }

    List<Component> components() {
        return inputs.values().stream().map(FieldInput::component).toList();
    }

    Component of(Field field) {
        return Objects.requireNonNull(inputs.get(field.key())).component();
    }

    void show(Answers answers) {
        inputs.forEach((key, input) -> input.show(answers.text(key)));
    }

    Map<String, String> values() {
        Map<String, String> given = new LinkedHashMap<>();
        inputs.forEach((key, input) -> input.given().get().ifPresent(text -> given.put(key, text)));
        return given;
    }

    private FieldInput cellInput(Field field) {
        return switch (field.type()) {
            case LONG_TEXT -> FieldInput.ofText(field, texts, new TextField());
            case SCALE -> FieldInput.ofText(field, texts, coded.select(field, CodedInputs.SCALE));
            case YES_NO -> FieldInput.ofText(field, texts, coded.select(field, CodedInputs.YES_NO));
            default -> formInput(field);
        };
    }

    private FieldInput formInput(Field field) {
        return switch (field.type()) {
            case TEXT -> FieldInput.ofText(field, texts, new TextField());
            case LONG_TEXT -> FieldInput.ofText(field, texts, new TextArea());
            case SCALE -> FieldInput.ofText(field, texts, coded.radio(CodedInputs.SCALE, field));
            case YES_NO -> FieldInput.ofText(field, texts, coded.radio(CodedInputs.YES_NO, field));
            case CHOICE -> FieldInput.ofText(field, texts, coded.select(field, field.options()));
            case PARTY -> FieldInput.ofText(field, texts, coded.select(field, coded.people()));
            case RECORD -> FieldInput.ofText(field, texts, coded.select(field, coded.records(field)));
            case DATE -> FieldInput.of(field, texts, new DayPicker(), LocalDate::toString, LocalDate::parse);
            case COUNT -> FieldInput.of(field, texts, new IntegerField(), Object::toString, Integer::valueOf);
            case MONEY, PERCENT, NUMBER ->
                FieldInput.of(field, texts, new BigDecimalField(), BigDecimal::toPlainString, BigDecimal::new);
            case CHECKLIST -> FieldInput.ofCodes(field, texts, coded.checklist(field));
        };
    }
}
