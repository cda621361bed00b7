package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.function.BooleanSupplier;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Fields and dialogs as the forms of proceedings have them. */
final class LegalFields {
    private LegalFields() {}

    static <T> Select<T> select(String label, String prefix, T[] items) {
        Select<T> select = new NeededSelect<>();
        select.setLabel(words(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> words(prefix + item));
        select.setRequiredIndicatorVisible(true);
        return select;
    }

    static DayPicker day(String label) {
        DayPicker day = new DayPicker(words(label));
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    static BigDecimalField money(String label) {
        BigDecimalField field = new BigDecimalField(words(label));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    static boolean isMoney(BigDecimalField field) {
        BigDecimal value = field.getValue();
        return value != null && value.stripTrailingZeros().scale() <= 2;
    }

    static String words(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Button small(String words, Runnable act) {
        Button button = new Button(words, e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    static void open(String title, String done, Runnable changed, BooleanSupplier act, Component... fields) {
        new FormDialog(
                        words(title),
                        words("kit.save"),
                        () -> {
                            if (!act.getAsBoolean()) return false;
                            Notes.done(words(done));
                            changed.run();
                            return true;
                        },
                        fields)
                .open();
    }
}
