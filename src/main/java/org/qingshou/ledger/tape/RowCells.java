package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableRow;

/** One row on its way: whole, wanted, and readable, or why not. */
final class RowCells {
    /** More than a spreadsheet's cell can hold is a broken quote or no data at all. */
    static final int LONGEST_CELL = 32_767;

    private static final int CELL_KEPT = 400;

    private final ColumnBinding binding;
    private final TableRow row;
    private final Cells cells;
    private @Nullable String loanNo;
    private @Nullable BigDecimal order;

    RowCells(ColumnBinding binding, TableRow row) {
        this.binding = binding;
        this.row = row;
        cells = new Cells(binding, row);
    }

    RowOutcome read() {
        RowOutcome.Bad broken = broken();
        if (broken != null) return broken;
        if (!isWanted()) return new RowOutcome.LeftOut(row.number());
        try {
            loanNo = cells.required(CanonicalColumn.LOAN_NO);
            order = order();
        } catch (CellProblem problem) {
            boolean ordering = loanNo != null;
            return ordering
                    ? bad("row", orderText(), problem)
                    : bad(CanonicalColumn.LOAN_NO.code(), cells.currentText(), problem);
        }
        return binding.kind.isWhole() ? whole(cells, loanNo) : change(loanNo);
    }

    private RowOutcome whole(Cells read, String key) {
        try {
            return new RowOutcome.Good(new LoanCells(read).read(key, order), read.warnings());
        } catch (CellProblem problem) {
            return bad(read.current().code(), read.currentText(), problem);
        }
    }

    private RowOutcome change(String key) {
        try {
            ChangeRow change = new ChangeCells(cells).read(key, order);
            boolean addable = binding.kind == TapeKind.UPDATE && binding.tellsWholeLoans();
            RowOutcome added = addable ? whole(new Cells(binding, row), key) : null;
            return new RowOutcome.Change(change, cells.warnings(), added, row.cells());
        } catch (CellProblem problem) {
            return bad(cells.current().code(), cells.currentText(), problem);
        }
    }

    /** Canonical value of a column, or its text where that has a problem. */
    String preview(CanonicalColumn column) {
        return broken() == null ? cells.preview(column) : "";
    }

    private RowOutcome.@Nullable Bad broken() {
        if (row.cells().equals(binding.header)) return bad("row", null, new CellProblem("header-again"));
        for (int i = 0; i < row.cells().size(); i++)
            if (row.cells().get(i).length() > LONGEST_CELL)
                return bad(
                        "row",
                        null,
                        new CellProblem("cell-too-long", Integer.toString(i + 1), Integer.toString(LONGEST_CELL)));
        if (row.cells().size() == binding.header.size()) return null;
        return bad(
                "row",
                null,
                new CellProblem(
                        "columns", Integer.toString(row.cells().size()), Integer.toString(binding.header.size())));
    }

    boolean isWanted() {
        return binding.conditions.stream()
                .allMatch(condition -> condition
                        .filter()
                        .passes(row.cells().get(condition.position()).strip()));
    }

    private @Nullable BigDecimal order() throws CellProblem {
        LatestRow latest = binding.profile.latest();
        String text = orderText();
        return latest == null || text == null ? null : latest.order(text, binding.asOf);
    }

    private @Nullable String orderText() {
        Integer position = binding.latest();
        return position == null ? null : row.cells().get(position).strip();
    }

    private RowOutcome.Bad bad(String field, @Nullable String value, CellProblem problem) {
        return new RowOutcome.Bad(row.number(), loanNo, field, value, problem.reason(), problem.args(), kept(), order);
    }

    /** The row as it came, a cell without end cut to its beginning. */
    private List<String> kept() {
        if (row.cells().stream().allMatch(cell -> cell.length() <= LONGEST_CELL)) return row.cells();
        List<String> kept = new ArrayList<>();
        for (String cell : row.cells())
            kept.add(cell.length() <= LONGEST_CELL ? cell : cell.substring(0, CELL_KEPT) + "…");
        return kept;
    }
}
