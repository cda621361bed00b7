package org.qingshou.ledger.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.CanonicalColumn.Type;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.TapeKind;

/** One column of the ledger: where it comes from in the file, with samples, and how its values are read. */
class MappingRow extends Div {
    private static final int SAMPLES = 3;
    private static final Set<Type> JOINABLE = EnumSet.of(Type.KEY, Type.TEXT, Type.PERSONAL);

    private final CanonicalColumn column;
    private final Inspection file;
    private final String name;
    private final Span label = new Span();
    private final ComboBox<SourceChoice> source = new ComboBox<>();
    private final Span samples = new Span();
    private final RuleFields fields;

    MappingRow(CanonicalColumn column, Inspection file, Runnable changed) {
        this.column = column;
        this.file = file;
        name = getTranslation("tape.column." + column.code());
        List<String> headers = file.form().header();
        fields = new RuleFields(column, name, headers, this::fileValues, changed);
        label.addClassName("qs-strong");
        samples.addClassName("qs-soft");
        source.setAriaLabel(getTranslation("ledger.import.source-of", name));
        source.setItems(SourceChoice.all(headers, JOINABLE.contains(column.type())));
        source.setItemLabelGenerator(this::shown);
        source.setValue(SourceChoice.NONE);
        source.addValueChangeListener(e -> {
            arrange();
            if (e.isFromClient()) changed.run();
        });
        addClassName("qs-map-row");
        add(label, source, samples, fields);
        arrange();
    }

    void arrange(TapeKind kind) {
        setVisible(kind.takes(column));
        boolean required = kind.required().contains(column);
        label.setText(required ? getTranslation("ledger.import.required", name) : name);
    }

    private String shown(SourceChoice choice) {
        String header = choice.header();
        return header == null ? getTranslation("ledger.import.source." + choice.kind()) : header;
    }

    private SourceChoice chosen() {
        SourceChoice choice = source.getValue();
        return choice == null ? SourceChoice.NONE : choice;
    }

    private List<String> fileValues() {
        String header = chosen().header();
        return header == null ? List.of() : file.samples().getOrDefault(header, List.of());
    }

    private void arrange() {
        samples.setText(String.join(" · ", fileValues().stream().limit(SAMPLES).toList()));
        fields.arrange(chosen().kind());
    }

    void show(@Nullable ColumnRule rule) {
        fields.show(rule);
        source.setValue(SourceChoice.of(rule));
        arrange();
    }

    Optional<ColumnRule> rule() {
        return fields.rule(chosen());
    }
}
