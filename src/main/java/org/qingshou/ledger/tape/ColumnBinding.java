package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.Divisions;
import org.qingshou.kernel.Refused;

/** A profile laid on the header of one file: where each column of ours is found, and how it is read. */
final class ColumnBinding {
    /** A condition on rows, and where the cell stands that it looks at. */
    record Condition(int position, RowFilter filter) {}

    final TapeKind kind;
    final MappingProfile profile;
    final LocalDate asOf;
    final Set<String> scope;
    final Set<String> branches;
    final Set<String> nulls;
    final List<String> header;
    final Map<CanonicalColumn, List<Integer>> positions = new EnumMap<>(CanonicalColumn.class);
    final Map<CanonicalColumn, ColumnRule> rules = new EnumMap<>(CanonicalColumn.class);
    final Map<CanonicalColumn, DateForm> dates = new EnumMap<>(CanonicalColumn.class);
    final List<Condition> conditions = new ArrayList<>();
    final List<Integer> extras = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    /** Those of the list that rows have named; what is not in the list is looked up again, for a file may hold any number of it. */
    private final Set<String> divisions = new HashSet<>();

    private final int latest;

    ColumnBinding(
            TapeKind kind,
            MappingProfile profile,
            TableForm form,
            LocalDate asOf,
            Set<String> scope,
            Set<String> branches) {
        this.kind = kind;
        this.profile = profile;
        this.asOf = asOf;
        this.scope = scope;
        this.branches = branches;
        header = form.header();
        nulls = Set.copyOf(profile.nullSpellings());
        profile.columns().forEach(this::bind);
        for (RowFilter filter : profile.filters())
            conditions.add(new Condition(position(filter.checked().column()), filter));
        LatestRow last = profile.latest();
        latest = last == null ? -1 : position(last.column());
        if (last != null) DateForm.of(last.date());
        checkNeeded();
        // What only a filter looks at is kept with the loan like any other column.
        for (int i = 0; i < header.size(); i++) if (!used.contains(i)) extras.add(i);
    }

    private void bind(String code, ColumnRule rule) {
        CanonicalColumn column =
                CanonicalColumn.of(code).orElseThrow(() -> Refused.badInput("tape.profile.unknown-target", code));
        List<String> headers = new ArrayList<>(rule.sources());
        if (rule.column() != null) headers.add(rule.column());
        int sources = (rule.column() == null ? 0 : 1)
                + (rule.sources().isEmpty() ? 0 : 1)
                + (rule.constant() == null ? 0 : 1)
                + (rule.rowNumber() ? 1 : 0);
        if (sources != 1)
            throw Refused.badInput(sources == 0 ? "tape.profile.no-source" : "tape.profile.sources", code);
        // What such a file does not tell about a loan is kept like a column that nobody knows.
        if (!kind.takes(column)) return;
        rules.put(column, rule);
        if (!headers.isEmpty())
            positions.put(column, headers.stream().map(this::position).toList());
        rule.headers().forEach(name -> used.add(position(name)));
        if (column.type() == CanonicalColumn.Type.DATE) dates.put(column, DateForm.of(rule.date()));
    }

    private int position(String name) {
        int position = header.indexOf(name);
        if (position < 0) throw Refused.badInput("tape.profile.no-column", name);
        return position;
    }

    /** Where a header stands that the profile has named. */
    int at(String name) {
        return position(name);
    }

    /** Where the cell stands that tells the latest of a loan's rows; null where a loan has one row. */
    @Nullable
    Integer latest() {
        return latest < 0 ? null : latest;
    }

    ColumnRule rule(CanonicalColumn column) {
        ColumnRule rule = rules.get(column);
        return rule == null ? ColumnRule.constant("") : rule;
    }

    private void checkNeeded() {
        for (CanonicalColumn needed : kind.required())
            if (!rules.containsKey(needed)) throw Refused.badInput("tape.profile.missing", needed.code());
        if (kind.isWhole() && !tellsOverdue()) throw Refused.badInput("tape.profile.missing-overdue");
        if (kind == TapeKind.UPDATE && rules.size() < 2) throw Refused.badInput("tape.profile.nothing");
    }

    private boolean tellsOverdue() {
        return rules.containsKey(CanonicalColumn.OVERDUE_SINCE) || rules.containsKey(CanonicalColumn.DAYS_PAST_DUE);
    }

    /** Whether the list of divisions has this code; a book names few of them, and each a thousand times. */
    boolean isKnownDivision(String code) {
        if (divisions.contains(code)) return true;
        boolean known = Divisions.of(code).known();
        if (known) divisions.add(code);
        return known;
    }

    /** Whether a row can tell a whole loan, so that one that is not on file yet can be added. */
    boolean tellsWholeLoans() {
        return tellsOverdue() && rules.keySet().containsAll(CanonicalColumn.required());
    }
}
