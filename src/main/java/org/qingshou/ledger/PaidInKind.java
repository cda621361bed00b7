package org.qingshou.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an asset pays of loans (以物抵债), as payments under the voucher's number: a payments file that tells it too finds it
 * booked, and the next tape overrules both. Loans that owe nothing then end as paid in kind.
 */
@Service
public class PaidInKind {
    private final JdbcClient jdbc;
    private final PaymentPosting posting;
    private final ApplicationEventPublisher events;

    PaidInKind(JdbcClient jdbc, PaymentPosting posting, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.posting = posting;
        this.events = events;
    }

    /**
     * @param id under which its payments and the ends of loans are kept
     * @param voucherNo number of the payment; further loans have it with their place
     * @param paidOn the day on which the asset became the bank's
     * @param bookedOn today
     */
    public record Credit(UUID id, Money amount, String voucherNo, LocalDate paidOn, LocalDate bookedOn) {}

    private record Share(LoanId loan, Money amount, boolean whole) {}

    private record Owed(LoanId loan, Money total) {}

    /**
     * Credits it to these loans, the first of them first; within each, in the order in which any payment covers what is
     * owed (R-ALLOC-01). Cases whose loans owe nothing any more close in the same transaction.
     */
    @Transactional
    public void credit(List<LoanId> loans, Credit credit, ActorId by, Instant at) {
        List<Share> shares = shares(loans, credit.amount());
        shares.stream().filter(Share::whole).forEach(share -> keep(share.loan(), credit, at));
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < shares.size(); i++) {
            String number = i == 0 ? credit.voucherNo() : credit.voucherNo() + "-" + (i + 1);
            pay(shares.get(i), number, credit, at);
            told.append(number).append(' ').append(shares.get(i).amount()).append('\n');
        }
        posting.reckon(shares.stream().map(share -> share.loan().value()).toList());
        shares.stream().filter(Share::whole).forEach(share -> end(share.loan(), credit.paidOn()));
        events.publishEvent(new PaymentsBooked(credit.id(), credit.id(), shares.size(), sha256(told), by, at));
        events.publishEvent(new LoansEnded(credit.id(), by, at));
    }

    private List<Share> shares(List<LoanId> loans, Money amount) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        for (LoanId loan : loans) {
            if (!left.isPositive()) break;
            Owed owed = owed(loan);
            boolean whole = left.atLeast(owed.total());
            Money share = whole ? owed.total() : left;
            if (!share.isPositive()) continue;
            shares.add(new Share(loan, share, whole));
            left = left.minus(share);
        }
        return shares;
    }

    private Owed owed(LoanId loan) {
        return jdbc.sql("SELECT total_due FROM loan WHERE id = :id FOR UPDATE")
                .param("id", loan.value())
                .query((rs, n) -> new Owed(loan, new Money(rs.getBigDecimal("total_due"))))
                .single();
    }

    /** What the loan owed when it ended. */
    private void keep(LoanId loan, Credit credit, Instant at) {
        jdbc.sql("""
                        INSERT IGNORE INTO loan_closure (loan_id, tape_id, closed_on, reason, principal_outstanding,
                            interest_due, penalty_due, compound_due, fees_due, overdue_since, told_at)
                        SELECT id, :credit, :on, 'CLOSE_IN_KIND', principal_outstanding, interest_due, penalty_due,
                            compound_due, fees_due, overdue_since, :at
                        FROM loan WHERE id = :loan""")
                .param("credit", credit.id())
                .param("on", credit.paidOn())
                .param("at", Utc.of(at))
                .param("loan", loan.value())
                .update();
    }

    /** A tape of today holds what was booked until today: what is booked here after it counts as of the day after. */
    private void pay(Share share, String number, Credit credit, Instant at) {
        try {
            jdbc.sql("""
                            INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount,
                                parts_told, paid_by, import_id, batch_id, applied, created_at)
                            SELECT :id, l.source, :no, l.loan_no, l.id, :paid, GREATEST(:booked, l.as_of + INTERVAL 1 DAY,
                                COALESCE((SELECT MAX(t.as_of) FROM tape t WHERE t.source = l.source
                                          AND t.state = 'APPLIED') + INTERVAL 1 DAY, :booked)),
                                :amount, FALSE, 'PAY_IN_KIND', :credit, :credit, FALSE, :at
                            FROM loan l WHERE l.id = :loan""")
                    .param("id", Ids.next())
                    .param("no", number)
                    .param("paid", credit.paidOn())
                    .param("booked", credit.bookedOn())
                    .param("amount", share.amount().amount())
                    .param("credit", credit.id())
                    .param("at", Utc.of(at))
                    .param("loan", share.loan().value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("ledger.in-kind.voucher", number);
        }
    }

    private void end(LoanId loan, LocalDate on) {
        jdbc.sql("""
                        UPDATE loan SET closed_on = :on, close_reason = 'CLOSE_IN_KIND', version = version + 1
                        WHERE id = :loan AND total_due = 0""").param("on", on).param("loan", loan.value()).update();
    }

    private static String sha256(CharSequence text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
