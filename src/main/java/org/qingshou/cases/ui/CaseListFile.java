package org.qingshou.cases.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.CaseView;
import org.qingshou.exports.download.ListColumn;
import org.qingshou.exports.download.ListWords;

/** The list of cases as a file, each of the five balances in a column of its own. */
final class CaseListFile {
    static final List<ListColumn<CaseList.Row>> COLUMNS = List.of(
            head("cases.list.case", (c, words) -> c.caseNo()),
            new ListColumn<>("cases.list.customer", true, (row, words) -> row.name()),
            head("cases.list.scope", (c, words) -> words.of("product-scope." + c.scope())),
            head("cases.list.branch", (c, words) -> c.branch().value()),
            head(
                    "cases.figures.principal",
                    (c, words) -> c.balances().principal().amount()),
            head("cases.figures.interest", (c, words) -> c.balances().interest().amount()),
            head("cases.figures.penalty", (c, words) -> c.balances().penalty().amount()),
            head("cases.figures.compound", (c, words) -> c.balances().compound().amount()),
            head("cases.figures.fees", (c, words) -> c.balances().fees().amount()),
            head("cases.list.due", (c, words) -> c.balances().total().amount()),
            ListColumn.of("cases.list.days", (row, words) -> row.daysPastDue()),
            head("cases.list.grade", (c, words) -> words.of("classification." + c.classification())),
            head("cases.list.state", (c, words) -> words.of("case-state." + c.state())),
            ListColumn.of("cases.list.owner", (row, words) -> row.ownerName()),
            head("cases.list.next", CaseListFile::next),
            head("cases.list.nextOn", (c, words) -> c.nextActionOn()));

    private CaseListFile() {}

    private interface Cell {
        @Nullable
        Object of(CaseView header, ListWords words);
    }

    private static ListColumn<CaseList.Row> head(String key, Cell cell) {
        return ListColumn.of(key, (row, words) -> cell.of(row.header(), words));
    }

    private static @Nullable String next(CaseView header, ListWords words) {
        String action = header.nextAction();
        return action == null ? null : words.of("next." + action);
    }
}
