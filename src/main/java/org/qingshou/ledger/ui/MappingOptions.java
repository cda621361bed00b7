package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.MappingProfile;

/** What holds for the whole file: what means nothing, what to do about unknown branches, and which columns are left. */
class MappingOptions extends Composite<Div> {
    private final Checkbox createBranches = new Checkbox(getTranslation("ledger.import.create-branches"));
    private final TextField nulls = new TextField(getTranslation("ledger.import.nulls"));
    private final Paragraph left = new Paragraph();
    private final RowsTaken rows;

    MappingOptions(List<String> header, Runnable changed) {
        rows = new RowsTaken(header, changed);
        createBranches.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        nulls.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        nulls.setHelperText(getTranslation("ledger.import.nulls.help"));
        left.addClassName("qs-soft");
        Div line = new Div(nulls, createBranches);
        line.addClassName("qs-row");
        getContent().addClassName("qs-stack");
        getContent().add(line, rows, left);
    }

    void show(MappingProfile profile) {
        createBranches.setValue(profile.createBranches());
        nulls.setValue(String.join(" ", profile.nullSpellings()));
        rows.show(profile);
    }

    /** What the ledger does not know is kept with the loan; it is named so that nothing seems lost. */
    void showLeft(List<String> header, MappingProfile profile) {
        List<String> unused = new ArrayList<>(header);
        profile.columns().values().forEach(rule -> unused.removeAll(rule.headers()));
        left.setVisible(!unused.isEmpty());
        left.setText(getTranslation("ledger.import.left", Integer.toString(unused.size()), String.join(", ", unused)));
    }

    MappingProfile profile(Map<String, ColumnRule> columns) {
        List<String> spellings = Arrays.stream(nulls.getValue().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return rows.applied(new MappingProfile(null, columns, spellings, createBranches.getValue()));
    }
}
