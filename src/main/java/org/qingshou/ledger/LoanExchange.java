package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Loans as this ledger reckons them, for the bank's own systems to compare with theirs; no name or number of a person. */
@Service
@PreAuthorize("hasRole('BANK_API')")
public class LoanExchange {
    /** Loans that one call may ask for. */
    public static final int LARGEST_CALL = 500;

    private final JdbcClient jdbc;
    private final Loans loans;
    private final LoanClocks clocks;
    private final Collaterals collaterals;
    private final BusinessDates dates;

    LoanExchange(JdbcClient jdbc, Loans loans, LoanClocks clocks, Collaterals collaterals, BusinessDates dates) {
        this.jdbc = jdbc;
        this.loans = loans;
        this.clocks = clocks;
        this.collaterals = collaterals;
        this.dates = dates;
    }

    /** A loan with its days overdue at the business date. */
    public record Listed(LoanView loan, long daysPastDue) {}

    /**
     * A payment of a loan.
     *
     * @param reversalOf the payment's number that it takes back
     */
    public record Paid(
            String paymentNo,
            LocalDate paidOn,
            LocalDate bookedOn,
            BigDecimal amount,
            @Nullable String paidBy,
            @Nullable String reversalOf) {}

    /** Those of a source that are on file, by their numbers; the others are left out. */
    public List<Listed> numbered(String source, List<String> numbers) {
        if (source.isBlank() || numbers.isEmpty() || numbers.size() > LARGEST_CALL)
            throw Refused.badInput("ledger.loan.lookup", Integer.toString(LARGEST_CALL));
        List<LoanId> ids = jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no IN (:n)")
                .param("s", source)
                .param("n", numbers)
                .query((rs, n) -> new LoanId(rs.getObject("id", UUID.class)))
                .list();
        return loans.all(ids).stream().map(this::listed).toList();
    }

    public Listed get(LoanId id) {
        return listed(found(id));
    }

    /** The one that runs out first first, with all that happened to each. */
    public List<LoanClock> clocks(LoanId id) {
        return clocks.of(List.of(found(id).id()));
    }

    public List<Collateral> collateral(LoanId id) {
        return collaterals.of(List.of(found(id).id()));
    }

    /** What was booked, the latest value date first. */
    public List<Paid> payments(LoanId id) {
        return jdbc.sql("""
                        SELECT p.payment_no, p.paid_on, p.booked_on, p.amount, p.paid_by, r.payment_no AS reverses
                        FROM pub_payment p LEFT JOIN pub_payment r ON r.id = p.reversal_of
                        WHERE p.loan_id = :l ORDER BY p.paid_on DESC, p.payment_no DESC""")
                .param("l", found(id).id().value())
                .query((rs, n) -> new Paid(
                        rs.getString("payment_no"),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getObject("booked_on", LocalDate.class),
                        rs.getBigDecimal("amount"),
                        rs.getString("paid_by"),
                        rs.getString("reverses")))
                .list();
    }

    private Listed listed(LoanView loan) {
        return new Listed(loan, loan.daysPastDue(dates.current()));
    }

    private LoanView found(LoanId id) {
        return loans.find(id).orElseThrow(() -> Refused.notFound("ledger.loan.unknown"));
    }
}
