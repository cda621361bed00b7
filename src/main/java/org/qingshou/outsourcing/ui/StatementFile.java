package org.qingshou.outsourcing.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.exports.download.ListColumn;
import org.qingshou.exports.download.ListWords;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.StatementLine;

/** A statement as a list: cases and packages by their numbers, nobody by name. */
final class StatementFile {
    static final List<ListColumn<StatementLine>> COLUMNS = List.of(
            ListColumn.of("money.column.number", (row, words) -> row.number()),
            ListColumn.of("money.column.kind", (row, words) -> words.of("statement-line." + row.kind())),
            ListColumn.of("outsourcing.column.case", (row, words) -> row.caseNo()),
            ListColumn.of("outsourcing.column.package", (row, words) -> row.placement()),
            ListColumn.of("outsourcing.column.batch", (row, words) -> row.batchNo()),
            ListColumn.of("outsourcing.column.paidOn", (row, words) -> row.paidOn()),
            ListColumn.of("money.column.paymentNo", (row, words) -> row.paymentNo()),
            ListColumn.of("money.column.source", StatementFile::source),
            ListColumn.of(
                    "outsourcing.column.amount", (row, words) -> row.amount().amount()),
            ListColumn.of("money.column.percent", (row, words) -> row.percent()),
            ListColumn.of(
                    "money.column.commission", (row, words) -> row.commission().amount()));

    private StatementFile() {}

    private static @Nullable String source(StatementLine row, ListWords words) {
        PaidBy source = row.source();
        return source == null ? null : words.of("payment-source." + source);
    }
}
