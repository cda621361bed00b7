package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.Domain;
import org.qingshou.compliance.rules.Parameter;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;

/** One field for each parameter of a rule, as the last version has it, with its bounds beside it. */
class ParameterFields extends Composite<Div> {
    private final transient Map<String, Supplier<String>> entered = new TreeMap<>();

    ParameterFields(RulePack pack, RuleParameters last, RulingTexts rulings) {
        getContent().addClassName("qs-form");
        pack.all().stream().filter(rule -> !rule.parameters().isEmpty()).forEach(rule -> {
            Div row = new Div();
            row.addClassName("qs-row");
            getContent().add(new H4(rule.id() + " " + rulings.title(rule.id(), getLocale())), row);
            for (Parameter parameter : rule.parameters()) {
                String key = RuleParameters.key(rule.id(), parameter.name());
                String value = Objects.requireNonNull(last.values().get(key));
                row.add(field(key, getTranslation("parameter." + key), parameter.domain(), value));
            }
        });
    }

    /** What stands in the fields, by the parameters' keys; what cannot be read is empty. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        entered.forEach((key, value) -> values.put(key, value.get()));
        return values;
    }

    private Component field(String key, String label, Domain domain, String value) {
        return switch (domain) {
            case Domain.WholeNumber(int least, int most) -> {
                IntegerField field = new IntegerField(label);
                field.setMin(least);
                field.setMax(most);
                field.setStepButtonsVisible(true);
                field.setValue(Integer.valueOf(value));
                entered.put(key, () -> Objects.toString(field.getValue(), ""));
                yield bounded(field, Integer.toString(least), Integer.toString(most));
            }
            case Domain.TimeOfDay(LocalTime earliest, LocalTime latest) -> {
                TimePicker field = new TimePicker(label);
                field.setMin(earliest);
                field.setMax(latest);
                field.setStep(Duration.ofMinutes(30));
                // 24 hours, as everywhere here, which British clocks have and American ones do not.
                field.setLocale(Locale.UK);
                field.setValue(LocalTime.parse(value));
                entered.put(key, () -> Objects.toString(field.getValue(), ""));
                yield bounded(field, earliest.toString(), latest.toString());
            }
            case Domain.Switch() -> {
                Checkbox field = new Checkbox(label, Boolean.parseBoolean(value));
                entered.put(key, () -> field.getValue().toString());
                yield field;
            }
            case Domain.Days(int most) -> {
                TextArea field = new TextArea(label);
                field.setValue(value);
                field.setHelperText(getTranslation("compliance.packs.days.help"));
                entered.put(key, field::getValue);
                yield field;
            }
        };
    }

    private <T extends Component & HasHelper> T bounded(T field, String least, String most) {
        field.setHelperText(getTranslation("compliance.packs.range", least, most));
        return field;
    }
}
