package org.qingshou.outsourcing;

import java.util.List;

/** An agency's file of results with what becomes, or became, of each row. */
public record ResultFile(String agency, String name, String sha256, List<ResultRow> rows) {
    public ResultFile {
        rows = List.copyOf(rows);
    }

    public int count(ResultRow.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}
