package org.qingshou.ledger.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.ColumnRule;

/** Everything about one column of the ledger but its source: how it is read, put together, and what is permitted. */
class RuleFields extends Div {
    private final ReadingFields reading;
    private final JoinedColumns joined;
    private final MoreReading more;

    RuleFields(
            CanonicalColumn column,
            String name,
            List<String> headers,
            Supplier<List<String>> fileValues,
            Runnable changed) {
        reading = new ReadingFields(column, name, fileValues, changed);
        joined = new JoinedColumns(name, headers, changed);
        more = new MoreReading(column, name, headers, changed);
        addClassName("qs-row");
        add(reading, joined, more);
    }

    /** Shows what a source of this kind can use. */
    void arrange(SourceChoice.Kind kind) {
        reading.arrange(kind);
        joined.setVisible(kind == SourceChoice.Kind.JOINED);
        more.arrange(kind == SourceChoice.Kind.COLUMN || kind == SourceChoice.Kind.JOINED);
    }

    void show(@Nullable ColumnRule rule) {
        reading.show(rule);
        joined.show(rule);
        more.show(rule);
    }

    Optional<ColumnRule> rule(SourceChoice choice) {
        String header = choice.header();
        return switch (choice.kind()) {
            case NONE -> Optional.empty();
            case CONSTANT -> Optional.of(ColumnRule.constant(reading.fixed()));
            case ROW_NUMBER -> Optional.of(ColumnRule.rowNumber(reading.fixed()));
            case COLUMN -> Optional.ofNullable(header).map(reading::reading).map(more::applied);
            case JOINED -> joined.isChosen() ? Optional.of(more.applied(joined.rule())) : Optional.empty();
        };
    }
}
