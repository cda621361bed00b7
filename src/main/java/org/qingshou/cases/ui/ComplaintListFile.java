package org.qingshou.cases.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ComplaintView;
import org.qingshou.cases.Finding;
import org.qingshou.exports.download.ListColumn;
import org.qingshou.exports.download.ListWords;

/** The list of complaints as a file: cases by their number, nothing of who complained or in which words. */
final class ComplaintListFile {
    static final List<ListColumn<ComplaintView>> COLUMNS = List.of(
            ListColumn.of("cases.complaint.list.case", (row, words) -> row.caseNo()),
            ListColumn.of("cases.complaint.kind", (row, words) -> words.of("complaint-kind." + row.kind())),
            ListColumn.of(
                    "cases.complaint.list.severity",
                    (row, words) -> words.of("severity." + row.kind().severity())),
            ListColumn.of("cases.complaint.source", (row, words) -> words.of("complaint-source." + row.source())),
            ListColumn.of("cases.complaint.received", (row, words) -> row.receivedOn()),
            ListColumn.of("cases.complaint.list.answerBy", (row, words) -> row.answerBy()),
            ListColumn.of("cases.complaint.list.state", (row, words) -> words.of("complaint-state." + row.state())),
            ListColumn.of("cases.complaint.list.finding", ComplaintListFile::finding));

    private ComplaintListFile() {}

    private static @Nullable String finding(ComplaintView row, ListWords words) {
        Finding finding = row.finding();
        return finding == null ? null : words.of("finding." + finding);
    }
}
