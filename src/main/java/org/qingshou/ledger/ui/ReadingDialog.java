package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.DelayUnit;
import org.qingshou.ledger.tape.ReadingPermission;
import org.qingshou.uikit.FormDialog;

/** What is rarely needed to read a column: words before it, decimal commas, months late, what is taken nevertheless. */
final class ReadingDialog {
    private final Div part = new Div();
    private final TextField prefix = new TextField(part.getTranslation("ledger.import.more.prefix"));
    private final Checkbox decimalComma = new Checkbox(part.getTranslation("ledger.import.more.comma"));
    private final Checkbox months = new Checkbox(part.getTranslation("ledger.import.more.months"));
    private final ComboBox<String> dueDay = new ComboBox<>(part.getTranslation("ledger.import.more.due-day"));
    private final Map<ReadingPermission, Checkbox> allowed = new EnumMap<>(ReadingPermission.class);
    private final FormDialog dialog;

    ReadingDialog(
            CanonicalColumn column, String name, List<String> headers, ColumnRule now, Consumer<ColumnRule> taken) {
        prefix.setValue(orEmpty(now.prefix()));
        decimalComma.setValue(now.decimalComma());
        months.setValue(now.unit() == DelayUnit.MONTHS);
        dueDay.setItems(headers);
        dueDay.setAllowCustomValue(true);
        dueDay.setClearButtonVisible(true);
        dueDay.setHelperText(part.getTranslation("ledger.import.more.due-day.help"));
        dueDay.addCustomValueSetListener(e -> dueDay.setValue(e.getDetail()));
        dueDay.setValue(now.dueDay());
        dueDay.setEnabled(months.getValue());
        months.addValueChangeListener(e -> dueDay.setEnabled(e.getValue()));
        List<Component> fields = new ArrayList<>();
        if (MoreReading.takesPrefix(column)) fields.add(prefix);
        if (MoreReading.isNumber(column)) fields.add(decimalComma);
        if (column.type() == CanonicalColumn.Type.DAYS) fields.addAll(List.of(months, dueDay));
        for (ReadingPermission permission : MoreReading.permissions(column)) {
            Checkbox box = new Checkbox(part.getTranslation("reading-permission." + permission));
            box.setValue(now.permissions().contains(permission));
            allowed.put(permission, box);
            fields.add(box);
        }
        dialog = new FormDialog(
                part.getTranslation("ledger.import.more-of", name),
                part.getTranslation("kit.save"),
                () -> {
                    taken.accept(rule());
                    return true;
                },
                fields.toArray(Component[]::new));
    }

    void open() {
        dialog.open();
    }

    private ColumnRule rule() {
        Set<ReadingPermission> permitted = EnumSet.noneOf(ReadingPermission.class);
        allowed.forEach((permission, box) -> {
            if (box.getValue()) permitted.add(permission);
        });
        ColumnRule rule = ColumnRule.constant("")
                .withPrefix(prefix.getValue().isEmpty() ? null : prefix.getValue())
                .withDecimalComma(decimalComma.getValue())
                .allowing(permitted);
        return months.getValue() ? rule.inMonths(dueDay.getValue()) : rule;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
