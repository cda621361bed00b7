package org.qingshou.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qingshou.uikit.FormDialog;

/** What the words of a file's column mean, one a line, such as {@code Current = 0}. */
final class ValueMapDialog {
    private final FormDialog dialog;
    private final TextArea lines = new TextArea();

    ValueMapDialog(
            String column, List<String> fileValues, Map<String, String> now, Consumer<Map<String, String>> taken) {
        Div part = new Div();
        Paragraph help = new Paragraph(part.getTranslation("ledger.import.values.help"));
        lines.setLabel(part.getTranslation("ledger.import.values.field"));
        lines.setValue(text(fileValues, now));
        lines.setMinRows(6);
        lines.setMaxRows(14);
        dialog = new FormDialog(
                part.getTranslation("ledger.import.values-of", column),
                part.getTranslation("kit.save"),
                () -> {
                    taken.accept(map(lines.getValue()));
                    return true;
                },
                help,
                lines);
    }

    void open() {
        dialog.open();
    }

    /** The file's values stand there already, so that only their meaning is to be written. */
    private static String text(List<String> fileValues, Map<String, String> now) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String value : fileValues) all.put(value, "");
        all.putAll(now);
        StringBuilder text = new StringBuilder();
        all.forEach((value, meaning) ->
                text.append(value).append(" = ").append(meaning).append('\n'));
        return text.toString();
    }

    static Map<String, String> map(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.lastIndexOf('=');
            if (equals <= 0) continue;
            String meaning = line.substring(equals + 1).strip();
            if (!meaning.isEmpty()) map.put(line.substring(0, equals).strip(), meaning);
        }
        return map;
    }
}
