package org.qingshou.ledger.tape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one source's files become loans: canonical column code → rule. The same document is edited on the screen, kept under
 * its name, and sent by the bank's systems as JSON.
 *
 * @param nulls what a file writes for "nothing", beside an empty cell
 * @param createBranches whether an unknown branch is created rather than its rows rejected
 */
public record MappingProfile(
        @Nullable String name,
        Map<String, ColumnRule> columns,
        @Nullable List<String> nulls,
        boolean createBranches) {
    /** What most files write for "nothing". */
    public static final List<String> USUAL_NULLS = List.of("NA", "N/A", "NULL", "null", "-", "--", "无");

    public MappingProfile {
        columns = Map.copyOf(columns);
        nulls = List.copyOf(nulls == null ? USUAL_NULLS : nulls);
    }

    public Optional<ColumnRule> rule(MappedColumn column) {
        return Optional.ofNullable(columns.get(column.code()));
    }

    /** What counts as nothing. */
    public List<String> nullSpellings() {
        List<String> spellings = nulls;
        return spellings == null ? USUAL_NULLS : spellings;
    }

    public MappingProfile named(@Nullable String newName) {
        return new MappingProfile(newName, columns, nulls, createBranches);
    }

    public MappingProfile with(MappedColumn column, @Nullable ColumnRule rule) {
        Map<String, ColumnRule> changed = new LinkedHashMap<>(columns);
        if (rule == null) changed.remove(column.code());
        else changed.put(column.code(), rule);
        return new MappingProfile(name, changed, nulls, createBranches);
    }

    public MappingProfile creatingBranches(boolean create) {
        return new MappingProfile(name, columns, nulls, create);
    }
}
