package org.qingshou.ledger.tape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.ledger.tape.PaymentImports.Booking;
import org.qingshou.ledger.tape.PaymentImports.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments that came before their loan: booked with the rows of the tape that tells the loan. */
@Component
class WaitingPayments {
    private static final String LINES = """
            SELECT w.* FROM payment_line w JOIN loan l ON l.source = w.waits_for AND l.loan_no = w.loan_no
            WHERE w.waits_for = :source AND l.tape_id = :tape
            ORDER BY w.ord, w.import_id""";

    private final JdbcClient jdbc;
    private final PaymentImports imports;
    private final PaymentBatch batch;

    WaitingPayments(JdbcClient jdbc, PaymentImports imports, PaymentBatch batch) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.batch = batch;
    }

    /** For loans that this tape has brought so far. */
    void book(TapeRecord tape) {
        if (!anyOf(tape.source())) return;
        Map<UUID, List<StagedPayment>> byFile = jdbc
                .sql(LINES)
                .param("tape", tape.id())
                .param("source", tape.source())
                .query(StagedPayment::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StagedPayment::importId, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((id, lines) -> {
            Booking file = imports.get(id);
            Counts counts = batch.book(file, lines, true);
            imports.count(
                    id,
                    new Counts(
                            counts.booked(),
                            counts.known(),
                            counts.waiting() - lines.size(),
                            counts.rejected(),
                            counts.amount()),
                    0);
        });
    }

    private boolean anyOf(String source) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM payment_line WHERE waits_for = :s) AS waits")
                .param("s", source)
                .query((rs, n) -> rs.getBoolean("waits"))
                .single();
    }

    /** Those of one file. */
    List<PaymentLine> of(UUID file, int offset, int limit) {
        return jdbc
                .sql(
                        "SELECT * FROM payment_line WHERE import_id = :i AND waits_for IS NOT NULL ORDER BY row_no LIMIT :l"
                                + " OFFSET :o")
                .param("i", file)
                .param("l", limit)
                .param("o", offset)
                .query(StagedPayment::read)
                .list()
                .stream()
                .map(StagedPayment::line)
                .toList();
    }
}
