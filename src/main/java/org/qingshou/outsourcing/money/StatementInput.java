package org.qingshou.outsourcing.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.money.Account.Before;
import org.qingshou.outsourcing.money.Account.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a statement is computed from: placements, payments that stand on none yet, and sums of earlier ones. */
@Component
class StatementInput {
    /** The window's last day is judged by {@link Account#covers}; here only what cannot matter is left out. */
    private static final String RECEIPTS = """
            SELECT p.id AS placement, y.id, y.payment_no, y.paid_on, y.amount, COALESCE(o.paid_by, y.paid_by) AS paid_by,
                   IF(y.reversal_of IS NULL, NULL, COALESCE(o.id, y.id)) AS reverses, s.ord, s.percent
            FROM placement p
            JOIN placement_loan l ON l.placement_id = p.id
            JOIN pub_payment y ON y.loan_id = l.loan_id
            LEFT JOIN pub_payment o ON y.reversal_of IS NOT NULL AND o.loan_id = y.loan_id
                AND o.payment_no = y.reversal_of
            LEFT JOIN agency_statement_line s ON s.payment_id = o.id AND s.placement_id = p.id
            WHERE p.agency_code = :agency AND p.placed_at IS NOT NULL AND y.booked_on <= :upTo
              AND (s.ord IS NOT NULL OR y.paid_on >= DATE(p.placed_at))
              AND (y.reversal_of IS NOT NULL
                   OR y.paid_on <= COALESCE(DATE(COALESCE(p.recalled_at, p.ended_at)) + INTERVAL 1 DAY, y.paid_on))
              AND NOT EXISTS (SELECT 1 FROM agency_statement_line x WHERE x.payment_id = y.id)
            ORDER BY y.paid_on, y.reversal_of IS NOT NULL, y.payment_no""";

    private static final String BEFORE = """
            SELECT s.placement_id,
                   SUM(IF(s.percent IS NULL, 0, s.amount)) AS recovered,
                   SUM(IF(s.percent IS NULL, 0, s.commission)) AS percents,
                   SUM(IF(s.kind = 'FIXED', s.commission, 0)) AS fixed,
                   SUM(IF(s.kind IN ('CASE_FEE', 'ADJUSTMENT'), 0, s.commission)) AS paid,
                   SUM(s.kind = 'CASE_FEE') AS fees
            FROM agency_statement_line s JOIN agency_statement t ON t.id = s.statement_id
            WHERE t.agency_code = :agency AND s.placement_id IS NOT NULL
            GROUP BY s.placement_id""";

    private final JdbcClient jdbc;
    private final TariffRows tariffs;

    StatementInput(JdbcClient jdbc, TariffRows tariffs) {
        this.jdbc = jdbc;
        this.tariffs = tariffs;
    }

    /** What stands on statements of one placement. */
    private record Past(Before before, boolean fee) {
        static final Past NONE = new Past(Before.NOTHING, false);
    }

    /** A payment as the bank numbers it. */
    record Paid(String number, LocalDate on, PaidBy source) {}

    /**
     * What to compute from.
     *
     * @param inMonth placements that the agency had in the month
     * @param batches batch by placement
     * @param paid the bank's number and day by payment
     */
    record Gathered(List<Account> accounts, Set<UUID> inMonth, Map<UUID, String> batches, Map<UUID, Paid> paid) {
        String batch(@Nullable UUID placement) {
            return batches.getOrDefault(placement, "");
        }
    }

    /** The month of the agency's first placement. */
    Optional<YearMonth> firstMonth(String agency) {
        return jdbc.sql("SELECT placed_at FROM placement WHERE agency_code = :a AND placed_at IS NOT NULL "
                        + "ORDER BY placed_at LIMIT 1")
                .param("a", agency)
                .query((rs, n) -> YearMonth.from(day(Utc.get(rs, "placed_at"))))
                .optional();
    }

    /** @param upTo the last day of bookings that count */
    Gathered gather(String agency, YearMonth month, LocalDate upTo) {
        Map<UUID, Paid> paid = new HashMap<>();
        Map<UUID, List<Receipt>> receipts = receipts(agency, upTo, paid);
        Map<UUID, Past> past = past(agency);
        List<TariffVersion> versions = tariffs.of(agency).stream()
                .filter(version -> version.state() == TariffVersion.State.IN_FORCE)
                .sorted(Comparator.comparing(TariffVersion::from).thenComparing(TariffVersion::number))
                .toList();
        Map<UUID, String> batches = new HashMap<>();
        Set<UUID> inMonth = new HashSet<>();
        List<Account> accounts = new ArrayList<>();
        for (Account account : placements(agency, upTo, versions, receipts, past, batches)) {
            LocalDate until = account.until();
            boolean had = until == null || !until.isBefore(month.atDay(1));
            if (had) inMonth.add(account.placement());
            if (had || counts(account)) accounts.add(account);
        }
        return new Gathered(accounts, inMonth, batches, paid);
    }

    private static boolean counts(Account account) {
        return account.feeOwed()
                || account.receipts().stream()
                        .anyMatch(receipt -> receipt.stated() != null
                                || (receipt.reversalOf() == null && account.covers(receipt.paidOn())));
    }

    private Map<UUID, List<Receipt>> receipts(String agency, LocalDate upTo, Map<UUID, Paid> paid) {
        Map<UUID, List<Receipt>> receipts = new HashMap<>();
        jdbc.sql(RECEIPTS).param("agency", agency).param("upTo", upTo).query(rs -> {
            UUID id = rs.getObject("id", UUID.class);
            LocalDate on = rs.getObject("paid_on", LocalDate.class);
            PaidBy source = PaidBy.valueOf(rs.getString("paid_by"));
            boolean stated = rs.getObject("ord") != null;
            paid.put(id, new Paid(rs.getString("payment_no"), on, source));
            receipts.computeIfAbsent(rs.getObject("placement", UUID.class), each -> new ArrayList<>())
                    .add(new Receipt(
                            id,
                            on,
                            source,
                            new Money(rs.getBigDecimal("amount")),
                            rs.getObject("reverses", UUID.class),
                            stated ? new Account.Stated(rs.getBigDecimal("percent")) : null));
        });
        return receipts;
    }

    private Map<UUID, Past> past(String agency) {
        Map<UUID, Past> past = new HashMap<>();
        jdbc.sql(BEFORE).param("agency", agency).query(rs -> {
            past.put(
                    rs.getObject("placement_id", UUID.class),
                    new Past(
                            new Before(
                                    new Money(rs.getBigDecimal("recovered")),
                                    new Money(rs.getBigDecimal("percents")),
                                    new Money(rs.getBigDecimal("fixed")),
                                    new Money(rs.getBigDecimal("paid"))),
                            rs.getInt("fees") > 0));
        });
        return past;
    }

    private List<Account> placements(
            String agency,
            LocalDate upTo,
            List<TariffVersion> versions,
            Map<UUID, List<Receipt>> receipts,
            Map<UUID, Past> past,
            Map<UUID, String> batches) {
        return jdbc.sql("""
                        SELECT p.id, p.round, p.amount, p.placed_at, p.recalled_at, p.ended_at, p.expires_on, p.batch_no,
                               s.stage
                        FROM placement p LEFT JOIN placement_stage s ON s.placement_id = p.id
                        WHERE p.agency_code = :agency AND p.placed_at < :end
                        ORDER BY p.placed_at, p.id""")
                .param("agency", agency)
                .param(
                        "end",
                        Utc.of(upTo.plusDays(1)
                                .atStartOfDay(BusinessClock.DEFAULT_ZONE)
                                .toInstant()))
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    batches.put(id, rs.getString("batch_no"));
                    return account(
                            rs, id, versions, receipts.getOrDefault(id, List.of()), past.getOrDefault(id, Past.NONE));
                })
                .list();
    }

    private static Account account(
            ResultSet rs, UUID id, List<TariffVersion> versions, List<Receipt> receipts, Past past)
            throws SQLException {
        LocalDate from = day(Utc.get(rs, "placed_at"));
        String stage = rs.getString("stage");
        Tariff tariff = inForce(versions, from);
        return new Account(
                id,
                tariff,
                stage == null ? null : Bucket.valueOf(stage),
                rs.getInt("round"),
                new Money(rs.getBigDecimal("amount")),
                from,
                until(rs),
                !past.fee() && !tariff.caseFee().isZero(),
                past.before(),
                receipts);
    }

    /** The version that held when the placement began; the first one where it began before there was any. */
    private static Tariff inForce(List<TariffVersion> versions, LocalDate from) {
        TariffVersion held = versions.getFirst();
        for (TariffVersion version : versions) if (!version.from().isAfter(from)) held = version;
        return held.terms();
    }

    /** The earliest of the term's end, the recall and the return. */
    private static @Nullable LocalDate until(ResultSet rs) throws SQLException {
        LocalDate until = rs.getObject("expires_on", LocalDate.class);
        for (String column : List.of("recalled_at", "ended_at")) {
            Instant at = Utc.getNullable(rs, column);
            if (at != null && (until == null || day(at).isBefore(until))) until = day(at);
        }
        return until;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
    }
}
