package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which files are late (数据不可靠, HOLD_DATA). It is read from the files that were applied, each time it is asked: it
 * begins with the day and ends with the file, and no row of any case has to be set and taken back. A source that never
 * sent a file of a kind is not waited for.
 */
@Service
public class LateFiles {
    private final JdbcClient jdbc;
    private final Branches branches;
    private final DueFiles due;

    LateFiles(JdbcClient jdbc, Branches branches, DueFiles due) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.due = due;
    }

    private record Latest(
            String source,
            @Nullable LocalDate tape,
            @Nullable Instant payments) {}

    /** Those that a customer's loans at this branch come from; a tape of other branches tells nothing of them. */
    public List<LateFile> of(PersonId debtor, BranchCode branch, LocalDate today) {
        return of(List.of(debtor.value()), branch, today);
    }

    List<LateFile> of(Collection<UUID> debtors, BranchCode branch, LocalDate today) {
        if (off() || debtors.isEmpty()) return List.of();
        return late(
                jdbc.sql("""
                                SELECT s.source,
                                    (SELECT MAX(t.as_of) FROM tape t
                                     WHERE t.source = s.source AND t.state = 'APPLIED'
                                       AND t.kind IN ('FULL_BOOK', 'OVERDUE_ONLY')
                                       AND (t.scope = '' OR FIND_IN_SET(:b, t.scope) > 0)) AS told,
                                    (SELECT MAX(COALESCE(i.finished_at, i.created_at)) FROM payment_import i
                                     WHERE i.source = s.source AND i.state = 'DONE') AS paid
                                FROM (SELECT DISTINCT source FROM loan
                                      WHERE person_id IN (:p) AND branch_code = :b) s""")
                        .param("p", debtors)
                        .param("b", branch.value())
                        .query((rs, n) -> new Latest(
                                rs.getString("source"),
                                rs.getObject("told", LocalDate.class),
                                Utc.getNullable(rs, "paid")))
                        .list(),
                today);
    }

    /** Those that any of these branches waits for, each source and kind once with its oldest date. */
    public List<LateFile> all(BranchScope scope, LocalDate today) {
        if (off()) return List.of();
        List<Latest> latest = new ArrayList<>(tapes(scope));
        latest.addAll(jdbc.sql("""
                        SELECT source, MAX(COALESCE(finished_at, created_at)) AS paid FROM payment_import
                        WHERE state = 'DONE' GROUP BY source""")
                .query((rs, n) -> new Latest(rs.getString("source"), null, Utc.get(rs, "paid")))
                .list());
        return late(latest, today);
    }

    private record Told(String source, Set<String> scope, LocalDate asOf) {}

    /** By source and branch. */
    private List<Latest> tapes(BranchScope scope) {
        Map<String, List<Told>> told = jdbc
                .sql("""
                        SELECT source, scope, MAX(as_of) AS told FROM tape
                        WHERE state = 'APPLIED' AND kind IN ('FULL_BOOK', 'OVERDUE_ONLY')
                        GROUP BY source, scope""")
                .query((rs, n) -> new Told(
                        rs.getString("source"),
                        Arrays.stream(rs.getString("scope").split(","))
                                .filter(code -> !code.isEmpty())
                                .collect(Collectors.toSet()),
                        rs.getObject("told", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::source));
        List<String> codes = branches.all().stream()
                .map(Branch::code)
                .filter(scope::includes)
                .map(BranchCode::value)
                .toList();
        return told.entrySet().stream()
                .flatMap(source ->
                        codes.stream().map(code -> new Latest(source.getKey(), latest(source.getValue(), code), null)))
                .toList();
    }

    private static @Nullable LocalDate latest(List<Told> tapes, String branch) {
        return tapes.stream()
                .filter(tape -> tape.scope().isEmpty() || tape.scope().contains(branch))
                .map(Told::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean off() {
        return due.tapeDays() <= 0 && due.paymentDays() <= 0;
    }

    private List<LateFile> late(List<Latest> latest, LocalDate today) {
        List<LateFile> late = new ArrayList<>();
        latest.stream()
                .sorted(Comparator.comparing(Latest::source))
                .flatMap(one -> Stream.of(
                                late(one.source(), LateFile.Kind.TAPE, one.tape(), due.tapeDays(), today),
                                late(
                                        one.source(),
                                        LateFile.Kind.PAYMENTS,
                                        day(one.payments()),
                                        due.paymentDays(),
                                        today))
                        .flatMap(Optional::stream))
                .sorted(Comparator.comparing(LateFile::since))
                .forEach(file -> {
                    boolean told = late.stream()
                            .anyMatch(other -> other.source().equals(file.source()) && other.kind() == file.kind());
                    if (!told) late.add(file);
                });
        return late;
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
    }

    private static Optional<LateFile> late(
            String source, LateFile.Kind kind, @Nullable LocalDate since, int days, LocalDate today) {
        if (days <= 0 || since == null || !since.plusDays(days).isBefore(today)) return Optional.empty();
        return Optional.of(new LateFile(source, kind, since));
    }
}
