package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which day the tapes have told of some loans of one source: a tape on which a loan is as it was before writes
 * nothing, and has told of it all the same.
 */
final class ToldDates {
    private static final String OVERDUE_ONLY = "OVERDUE_ONLY";

    private record Tape(UUID id, LocalDate asOf, boolean overdueOnly, Set<String> scope) {}

    /** What of a loan decides whether a tape told of it. */
    record Loan(String loanNo, String branch, boolean onTape, boolean overdue, LocalDate asOf) {}

    private final List<Tape> tapes;
    private final Map<String, Set<UUID>> rejected = new HashMap<>();

    private ToldDates(List<Tape> tapes) {
        this.tapes = tapes;
    }

    /** Reads the tapes that came after the oldest of these dates, and in which of them a row of these loans was rejected. */
    static ToldDates of(JdbcClient jdbc, String source, LocalDate oldest, Collection<String> loanNos) {
        List<Tape> tapes = jdbc.sql("""
                        SELECT id, as_of, kind, scope FROM tape
                        WHERE source = :s AND kind IN ('FULL_BOOK', 'OVERDUE_ONLY') AND state = 'APPLIED' AND as_of > :d
                        ORDER BY as_of DESC""")
                .param("s", source)
                .param("d", oldest)
                .query((rs, n) -> new Tape(
                        rs.getObject("id", UUID.class),
                        rs.getObject("as_of", LocalDate.class),
                        OVERDUE_ONLY.equals(rs.getString("kind")),
                        scope(rs.getString("scope"))))
                .list();
        ToldDates dates = new ToldDates(tapes);
        if (!tapes.isEmpty())
            jdbc.sql("SELECT DISTINCT loan_no, import_id FROM import_rejected WHERE loan_no IN (:l)")
                    .param("l", loanNos)
                    .query(rs -> {
                        dates.rejected
                                .computeIfAbsent(rs.getString("loan_no"), no -> new HashSet<>())
                                .add(rs.getObject("import_id", UUID.class));
                    });
        return dates;
    }

    private static Set<String> scope(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(",")));
    }

    LocalDate of(Loan loan) {
        Set<UUID> not = rejected.getOrDefault(loan.loanNo(), Set.of());
        return tapes.stream()
                .filter(tape -> tape.asOf().isAfter(loan.asOf())
                        && loan.onTape()
                        // Who is not overdue is on no list of overdue loans: it tells no balance.
                        && (!tape.overdueOnly() || loan.overdue())
                        && (tape.scope().isEmpty() || tape.scope().contains(loan.branch()))
                        && !not.contains(tape.id()))
                .findFirst()
                .map(Tape::asOf)
                .orElse(loan.asOf());
    }
}
