package org.qingshou.ledger.tape;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one source's files become loans: canonical column code → rule. The same document is edited on the screen, kept under
 * its name, and sent by the bank's systems as JSON.
 *
 * @param nulls what a file writes for "nothing", beside an empty cell
 * @param createBranches whether an unknown branch is created rather than its rows rejected
 * @param filter which rows are taken, all conditions together; the others are counted as left out
 * @param latest the column that tells which of a loan's rows counts; null where a loan has one row
 */
public record MappingProfile(
        @Nullable String name,
        Map<String, ColumnRule> columns,
        @Nullable List<String> nulls,
        boolean createBranches,
        @Nullable List<RowFilter> filter,
        @Nullable LatestRow latest) {
    /** What most files write for "nothing". */
    public static final List<String> USUAL_NULLS = List.of("NA", "N/A", "NULL", "null", "-", "--", "无");

    public MappingProfile {
        // Sorted, so that the same profile is the same document on every node.
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        nulls = List.copyOf(nulls == null ? USUAL_NULLS : nulls);
        filter = filter == null ? List.of() : List.copyOf(filter);
    }

    /** A profile that takes every row. */
    public MappingProfile(
            @Nullable String name,
            Map<String, ColumnRule> columns,
            @Nullable List<String> nulls,
            boolean createBranches) {
        this(name, columns, nulls, createBranches, null, null);
    }

    public Optional<ColumnRule> rule(MappedColumn column) {
        return Optional.ofNullable(columns.get(column.code()));
    }

    /** What counts as nothing. */
    public List<String> nullSpellings() {
        List<String> spellings = nulls;
        return spellings == null ? USUAL_NULLS : spellings;
    }

    /** The conditions on rows, empty where every row is taken. */
    public List<RowFilter> filters() {
        List<RowFilter> conditions = filter;
        return conditions == null ? List.of() : conditions;
    }

    public MappingProfile named(@Nullable String newName) {
        return new MappingProfile(newName, columns, nulls, createBranches, filter, latest);
    }

    public MappingProfile with(MappedColumn column, @Nullable ColumnRule rule) {
        Map<String, ColumnRule> changed = new TreeMap<>(columns);
        if (rule == null) changed.remove(column.code());
        else changed.put(column.code(), rule);
        return new MappingProfile(name, changed, nulls, createBranches, filter, latest);
    }

    public MappingProfile creatingBranches(boolean create) {
        return new MappingProfile(name, columns, nulls, create, filter, latest);
    }

    /** Takes only some of the rows, and of each loan's rows the latest where a column for it is named. */
    public MappingProfile taking(List<RowFilter> conditions, @Nullable LatestRow last) {
        return new MappingProfile(name, columns, nulls, createBranches, conditions, last);
    }
}
