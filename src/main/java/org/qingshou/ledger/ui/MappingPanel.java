package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.uikit.Panel;

/** Which of the file's columns means what, in groups, the needed ones first. */
class MappingPanel extends Composite<Panel> {
    private final Inspection file;
    private final Map<CanonicalColumn, MappingRow> rows = new EnumMap<>(CanonicalColumn.class);
    private final Map<ColumnGroup, H3> titles = new EnumMap<>(ColumnGroup.class);
    private final MappingOptions options;

    MappingPanel(Inspection file, Runnable changed) {
        this.file = file;
        Runnable edited = () -> {
            options().showLeft(file.form().header(), profile());
            changed.run();
        };
        options = new MappingOptions(file.form().header(), edited);
        Div body = new Div();
        body.addClassName("qs-map");
        for (ColumnGroup group : ColumnGroup.values()) add(body, group, edited);
        getContent().setBody(body, options);
        show(file.suggested());
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.import.mapping"));
    }

    private MappingOptions options() {
        return options;
    }

    private void add(Div body, ColumnGroup group, Runnable edited) {
        H3 title = new H3(getTranslation(group.key()));
        titles.put(group, title);
        body.add(title);
        Arrays.stream(CanonicalColumn.values())
                .filter(column -> ColumnGroup.of(column) == group)
                .forEach(column -> {
                    MappingRow row = new MappingRow(column, file, edited);
                    rows.put(column, row);
                    body.add(row);
                });
    }

    /** Shows what means something in a file of this kind. */
    void arrange(TapeKind kind) {
        rows.forEach((column, row) -> row.arrange(kind));
        titles.forEach((group, title) -> title.setVisible(
                rows.keySet().stream().anyMatch(column -> kind.takes(column) && ColumnGroup.of(column) == group)));
    }

    void show(MappingProfile profile) {
        rows.forEach((column, row) -> row.show(profile.rule(column).orElse(null)));
        options.show(profile);
        options.showLeft(file.form().header(), profile());
    }

    MappingProfile profile() {
        Map<String, ColumnRule> rules = new LinkedHashMap<>();
        rows.forEach((column, row) -> {
            if (row.isVisible()) row.rule().ifPresent(rule -> rules.put(column.code(), rule));
        });
        return options.profile(rules);
    }
}
