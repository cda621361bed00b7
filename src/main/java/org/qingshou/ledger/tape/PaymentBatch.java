package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PaymentPosting;
import org.qingshou.ledger.PaymentsBooked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books some lines of one file together, in the caller's transaction, and has their loans reckoned anew. */
@Component
class PaymentBatch {
    private static final int BATCH = 500;
    private static final String INSERT = """
            INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount, principal, interest,
                penalty, compound, fees, parts_told, reversal_of, paid_by, import_id, batch_id, applied, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PaymentPosting posting;
    private final RejectedRows rejected;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PaymentBatch(
            JdbcClient jdbc,
            JdbcTemplate batch,
            PaymentPosting posting,
            RejectedRows rejected,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.posting = posting;
        this.rejected = rejected;
        this.clock = clock;
        this.events = events;
    }

    private record Entry(StagedPayment staged, UUID loan, int sign) {}

    /**
     * Books what can be booked; the other lines are rejected or wait.
     *
     * @param again whether they have waited until now
     */
    PaymentImports.Counts book(PaymentImports.Booking file, List<StagedPayment> lines, boolean again) {
        BookedPayments onFile = BookedPayments.about(jdbc, file.source(), lines);
        List<Entry> entries = new ArrayList<>();
        List<StagedPayment> waiting = new ArrayList<>();
        long known = 0;
        long bad = 0;
        for (StagedPayment staged : lines) {
            try {
                switch (onFile.judge(staged.line(), again)) {
                    case BookedPayments.Verdict.Book book -> entries.add(new Entry(staged, book.loan(), book.sign()));
                    case BookedPayments.Verdict.Known told -> known++;
                    case BookedPayments.Verdict.Waits waits -> waiting.add(staged);
                }
            } catch (CellProblem problem) {
                reject(staged, problem);
                bad++;
            }
        }
        leave(file, lines, waiting);
        BigDecimal amount = insert(file, entries);
        return new PaymentImports.Counts(entries.size(), known, waiting.size(), bad, amount);
    }

    private void reject(StagedPayment staged, CellProblem problem) {
        PaymentColumn column = PaymentColumn.of(problem);
        rejected.keep(
                staged.importId(),
                staged.row(),
                staged.line().loanNo(),
                "payment_" + column.code(),
                column.shown(staged.line()),
                problem,
                staged.raw());
    }

    /** Only what waits stays staged. */
    private void leave(PaymentImports.Booking file, List<StagedPayment> lines, List<StagedPayment> waiting) {
        if (!waiting.isEmpty())
            jdbc.sql("UPDATE payment_line SET waits_for = :s WHERE import_id = :i AND ord IN (:o)")
                    .param("s", file.source())
                    .param("i", file.id())
                    .param("o", waiting.stream().map(StagedPayment::ord).toList())
                    .update();
        Set<Long> through = lines.stream().map(StagedPayment::ord).collect(Collectors.toSet());
        waiting.forEach(line -> through.remove(line.ord()));
        if (!through.isEmpty())
            jdbc.sql("DELETE FROM payment_line WHERE import_id = :i AND ord IN (:o)")
                    .param("i", file.id())
                    .param("o", through)
                    .update();
    }

    private BigDecimal insert(PaymentImports.Booking file, List<Entry> entries) {
        UUID id = Ids.next();
        var at = clock.instant();
        batch.batchUpdate(INSERT, entries, BATCH, (statement, entry) -> {
            PaymentLine line = entry.staged().line();
            // What a reversal gives back is what its payment covered, whatever it says itself.
            boolean told = line.partsTold() && entry.sign() > 0;
            int i = 1;
            statement.setObject(i++, Ids.next());
            statement.setString(i++, file.source());
            statement.setString(i++, line.paymentNo());
            statement.setString(i++, line.loanNo());
            statement.setObject(i++, entry.loan());
            statement.setObject(i++, line.paidOn());
            statement.setObject(i++, line.booked());
            statement.setBigDecimal(
                    i++, entry.sign() > 0 ? line.amount() : line.amount().negate());
            for (BigDecimal part : line.parts()) statement.setBigDecimal(i++, told ? part : null);
            statement.setBoolean(i++, told);
            statement.setString(i++, line.reversalOf());
            statement.setString(i++, line.paidBy() == null ? PaymentSource.BORROWER : line.paidBy());
            statement.setObject(i++, file.id());
            statement.setObject(i++, id);
            statement.setObject(i, Utc.of(at));
        });
        posting.reckon(entries.stream().map(Entry::loan).toList());
        events.publishEvent(new PaymentsBooked(file.id(), id, entries.size(), file.sha256(), file.by(), at));
        return entries.stream()
                .map(entry -> entry.staged().line().amount().multiply(BigDecimal.valueOf(entry.sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
