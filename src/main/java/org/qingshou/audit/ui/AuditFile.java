package org.qingshou.audit.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingshou.audit.AuditEntry;
import org.qingshou.exports.download.ListColumn;
import org.qingshou.kernel.BusinessClock;

/** The trail as a file: codes and ids as they were written down, so that it can be compared with the database. */
final class AuditFile {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    static final List<ListColumn<AuditEntry>> COLUMNS = List.of(
            ListColumn.of("audit.file.id", (row, words) -> row.id().toString()),
            ListColumn.of(
                    "audit.at",
                    (row, words) -> FORM.format(LocalDateTime.ofInstant(row.at(), BusinessClock.DEFAULT_ZONE))),
            ListColumn.of("audit.actor", (row, words) -> row.actor()),
            ListColumn.of("audit.file.action", (row, words) -> row.action()),
            ListColumn.of("audit.file.subjectType", (row, words) -> row.subjectType()),
            ListColumn.of("audit.file.subjectId", (row, words) -> row.subjectId()),
            ListColumn.of("audit.facts", (row, words) -> facts(row)));

    private AuditFile() {}

    static String facts(AuditEntry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(" · "));
    }
}
