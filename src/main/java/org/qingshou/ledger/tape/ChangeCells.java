package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as a change of a loan that is on file: only what it tells, and what its kind of file cannot do without. */
final class ChangeCells {
    private static final Set<CanonicalColumn> PARTIES = PartySlot.all();

    private final Cells cells;
    private final ColumnBinding binding;

    ChangeCells(Cells cells) {
        this.cells = cells;
        binding = cells.binding();
    }

    ChangeRow read(String loanNo, @Nullable BigDecimal order) throws CellProblem {
        Map<CanonicalColumn, Object> told = new EnumMap<>(CanonicalColumn.class);
        boolean overdueTold = false;
        for (CanonicalColumn column : binding.rules.keySet()) {
            if (column == CanonicalColumn.LOAN_NO || PARTIES.contains(column)) continue;
            if (column == CanonicalColumn.DAYS_PAST_DUE || column == CanonicalColumn.OVERDUE_SINCE) {
                overdueTold |= cells.text(column) != null;
                continue;
            }
            Object value = cells.value(column);
            if (value != null) told.put(column, value);
            else if (binding.kind.required().contains(column)) throw new CellProblem("missing");
        }
        checkDay(told, CanonicalColumn.CLOSED_ON);
        checkDay(told, CanonicalColumn.GRANTED_ON);
        checkDay(told, CanonicalColumn.RESTRUCTURED_ON);
        if (told.containsKey(CanonicalColumn.RESTRUCTURED_ON)) told.putIfAbsent(CanonicalColumn.RESTRUCTURED, true);
        LocalDate since = overdueTold ? new LoanCells(cells).overdueSince() : null;
        return new ChangeRow(
                cells.number(),
                loanNo,
                told,
                overdueTold,
                since,
                PartyRow.all(cells),
                cells.lawfulSource(),
                cells.extra(),
                order);
    }

    private void checkDay(Map<CanonicalColumn, Object> told, CanonicalColumn column) throws CellProblem {
        if (told.get(column) instanceof LocalDate day && day.isAfter(binding.asOf)) {
            cells.text(column);
            throw new CellProblem("after-as-of", binding.asOf.toString());
        }
    }
}
