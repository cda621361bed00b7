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
            new ListColumn<>("audit.file.id", false, (row, words) -> row.id().toString()),
            new ListColumn<>(
                    "audit.at",
                    false,
                    (row, words) -> FORM.format(LocalDateTime.ofInstant(row.at(), BusinessClock.DEFAULT_ZONE))),
            new ListColumn<>("audit.actor", false, (row, words) -> row.actor()),
            new ListColumn<>("audit.file.action", false, (row, words) -> row.action()),
            new ListColumn<>("audit.file.subjectType", false, (row, words) -> row.subjectType()),
            new ListColumn<>("audit.file.subjectId", false, (row, words) -> row.subjectId()),
            new ListColumn<>("audit.facts", false, (row, words) -> facts(row)));

    private AuditFile() {}

    static String facts(AuditEntry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(" · "));
    }
}
