package org.qingshou.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.ColumnRule;

/** Where a column of the ledger gets its value from, as the mapping offers it. */
record SourceChoice(Kind kind, @Nullable String header) {
    enum Kind {
        NONE,
        COLUMN,
        JOINED,
        CONSTANT,
        ROW_NUMBER
    }

    static final SourceChoice NONE = new SourceChoice(Kind.NONE, null);

    static List<SourceChoice> all(List<String> headers, boolean joinable) {
        List<SourceChoice> choices = new ArrayList<>();
        choices.add(NONE);
        for (String header : headers) choices.add(new SourceChoice(Kind.COLUMN, header));
        if (joinable) choices.add(new SourceChoice(Kind.JOINED, null));
        choices.add(new SourceChoice(Kind.CONSTANT, null));
        choices.add(new SourceChoice(Kind.ROW_NUMBER, null));
        return choices;
    }

    static SourceChoice of(@Nullable ColumnRule rule) {
        if (rule == null) return NONE;
        if (rule.rowNumber()) return new SourceChoice(Kind.ROW_NUMBER, null);
        if (!rule.sources().isEmpty()) return new SourceChoice(Kind.JOINED, null);
        return rule.column() == null
                ? new SourceChoice(Kind.CONSTANT, null)
                : new SourceChoice(Kind.COLUMN, rule.column());
    }
}
