package org.qingshou.worklist.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.ListColumn;
import org.qingshou.exports.download.ListDownload;
import org.qingshou.exports.download.ListPages;
import org.qingshou.exports.download.ListWords;
import org.qingshou.worklist.WorklistDesk;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistRow;

/** The worklist as a file, with the reason for each place in words. */
final class WorklistFile {
    private WorklistFile() {}

    /** @param shown the filter as it stands when the button is pressed */
    static ListDownload<WorklistRow> button(
            Downloads downloads, WorklistDesk desk, LocalDate today, Supplier<WorklistFilter> shown) {
        return downloads.list("WORKLIST", "worklist", Data.SENSITIVE, columns(today, desk.owners()), () -> {
            WorklistFilter filter = shown.get();
            return new ListPages<>(
                    WorklistAddress.of(filter).getQueryString(),
                    desk.sums(filter).cases(),
                    (offset, limit) -> desk.page(filter, offset, limit));
        });
    }

    private static List<ListColumn<WorklistRow>> columns(LocalDate today, List<UserInfo> officers) {
        return List.of(
                ListColumn.of("worklist.file.case", (row, words) -> row.caseNo()),
                new ListColumn<>("worklist.customer", true, (row, words) -> row.customer()),
                ListColumn.of("worklist.file.kind", (row, words) -> words.of("worklist.kind." + row.kind())),
                ListColumn.of("worklist.why", (row, words) -> new Words(today, officers, words).why(row)),
                ListColumn.of(
                        "worklist.method",
                        (row, words) -> row.methods().stream()
                                .map(code -> words.of("method." + code + ".name"))
                                .collect(Collectors.joining(" + "))),
                ListColumn.of("worklist.total", (row, words) -> row.total().amount()),
                ListColumn.of("worklist.days", (row, words) -> row.days()),
                ListColumn.of("worklist.next", WorklistFile::next),
                ListColumn.of("worklist.file.nextOn", (row, words) -> row.nextActionOn()),
                ListColumn.of("worklist.clock", WorklistFile::clock),
                ListColumn.of("worklist.file.clockOn", (row, words) -> row.clockOn()),
                ListColumn.of("worklist.owner", (row, words) -> owner(row, officers)));
    }

    private static @Nullable String next(WorklistRow row, ListWords words) {
        String action = row.nextAction();
        return action == null ? null : words.of("next." + action);
    }

    private static @Nullable String clock(WorklistRow row, ListWords words) {
        String kind = row.clockKind();
        return kind == null ? null : words.of("worklist.clock." + kind);
    }

    /** Empty where all are the reader's own. */
    private static @Nullable String owner(WorklistRow row, List<UserInfo> officers) {
        return officers.stream()
                .filter(officer -> officer.id().equals(row.owner()))
                .map(UserInfo::displayName)
                .findFirst()
                .orElse(null);
    }
}
