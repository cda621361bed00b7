package org.qingshou.ledger.tape;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PaymentsBooked;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Payments from a file or a list: all good ones are booked in one transaction, the others kept with their reasons. */
@Service
public class Payments {
    private static final String BULK = org.qingshou.database.BulkLoad.POOL;
    private static final List<String> JSON_COLUMNS = java.util.Arrays.stream(PaymentColumn.values())
            .map(PaymentColumn::code)
            .toList();

    private final JdbcClient jdbc;
    private final DataSource bulk;
    private final UploadStore uploads;
    private final PaymentBooking booking;
    private final RejectedRows rejected;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Payments(
            JdbcClient jdbc,
            @Qualifier(BULK) DataSource bulk,
            UploadStore uploads,
            PaymentBooking booking,
            RejectedRows rejected,
            JsonMapper json,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.uploads = uploads;
        this.booking = booking;
        this.rejected = rejected;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Books the payments of a CSV or workbook; a file that is no table or lacks a needed column is refused. */
    public PaymentResult importFile(String fileName, InputStream in, String source, ActorId by) {
        UploadStore.Upload upload = uploads.store(fileName, in, by);
        ByteSource file = uploads.open(upload.id());
        try {
            TableForm form = TableFiles.detect(file);
            PaymentReader reader = new PaymentReader(form);
            return book(
                    source,
                    upload.fileName(),
                    form,
                    upload.hash(),
                    by,
                    run -> TableFiles.read(file, form, row -> {
                        switch (reader.read(row)) {
                            case PaymentReader.Outcome.Good good -> run.take(row.number(), good.line(), row.cells());
                            case PaymentReader.Outcome.Bad bad ->
                                run.reject(row.number(), null, bad.column(), bad.value(), bad.problem(), row.cells());
                        }
                        return true;
                    }));
        } finally {
            // A payments file is booked at once, so its raw form has served.
            uploads.delete(upload.id());
        }
    }

    /** Books payments that come as values; a gap in the list is refused, a line with a gap is rejected by itself. */
    public PaymentResult importList(List<PaymentLine> lines, String source, ActorId by) {
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i) == null) throw Refused.badInput("payments.gap", Integer.toString(i + 1));
        byte[] text = json.writeValueAsBytes(lines);
        MessageDigest digest = UploadStore.sha256();
        TableForm form = new TableForm(TableForm.Kind.CSV, "UTF-8", false, ",", true, JSON_COLUMNS);
        return book(source, "payments.json", form, digest.digest(text), by, run -> {
            long number = 1;
            for (PaymentLine line : lines) run.check(++number, line, cells(line));
        });
    }

    private static List<String> cells(PaymentLine line) {
        List<String> cells = new ArrayList<>();
        for (Object value : new @org.jspecify.annotations.Nullable Object[] {
            line.paymentNo(),
            line.loanNo(),
            line.paidOn(),
            line.bookedOn(),
            line.amount(),
            line.principal(),
            line.interest(),
            line.penalty(),
            line.compound(),
            line.fees(),
            line.reversalOf(),
            line.paidBy()
        }) cells.add(value == null ? "" : value.toString());
        return cells;
    }

    private PaymentResult book(
            String source, String fileName, TableForm form, byte[] hash, ActorId by, Consumer<Run> rows) {
        String name = source.strip();
        if (name.isEmpty() || name.length() > 40) throw Refused.badInput("tape.source.missing", "40");
        Run run = new Run(Ids.next(), name);
        return transaction.execute(status -> {
            rows.accept(run);
            run.rejects.flush(bulk);
            jdbc.sql("""
                            INSERT INTO payment_import (id, source, file_name, form, content_hash, rows_read, booked, known,
                                rejected, amount, created_by, created_at)
                            VALUES (:id, :s, :f, :form, :h, :r, :b, :k, :x, :a, :by, :at)""")
                    .param("id", run.id)
                    .param("s", name)
                    .param("f", fileName)
                    .param("form", json.writeValueAsString(form))
                    .param("h", hash)
                    .param("r", run.booked + run.known + run.rejectedRows)
                    .param("b", run.booked)
                    .param("k", run.known)
                    .param("x", run.rejectedRows)
                    .param("a", run.amount)
                    .param("by", by.value())
                    .param("at", Utc.of(clock.instant()))
                    .update();
            events.publishEvent(
                    new PaymentsBooked(run.id, run.booked, HexFormat.of().formatHex(hash), by, clock.instant()));
            return find(run.id).orElseThrow();
        });
    }

    /** One file while it is booked. */
    private final class Run {
        private final UUID id;
        private final String source;
        private final RejectedRows.Writer rejects;
        private long booked;
        private long known;
        private long rejectedRows;
        private BigDecimal amount = BigDecimal.ZERO;

        Run(UUID id, String source) {
            this.id = id;
            this.source = source;
            rejects = rejected.writer(id);
        }

        void check(long number, PaymentLine line, List<String> raw) {
            PaymentLineCheck.wrong(line)
                    .ifPresentOrElse(
                            bad -> reject(number, line.loanNo(), bad.column(), bad.value(), bad.problem(), raw),
                            () -> take(number, line, raw));
        }

        void take(long number, PaymentLine line, List<String> raw) {
            try {
                Optional<BigDecimal> moved = booking.book(line, source, id);
                if (moved.isPresent()) {
                    booked++;
                    amount = amount.add(moved.get());
                } else {
                    known++;
                }
            } catch (CellProblem problem) {
                reject(number, line.loanNo(), column(problem), value(problem, line), problem, raw);
            }
        }

        void reject(
                long number,
                @org.jspecify.annotations.Nullable String loanNo,
                PaymentColumn column,
                @org.jspecify.annotations.Nullable String value,
                CellProblem problem,
                List<String> raw) {
            rejectedRows++;
            rejects.add(new RowOutcome.Bad(
                    number, loanNo, "payment_" + column.code(), value, problem.reason(), problem.args(), raw));
        }
    }

    private static PaymentColumn column(CellProblem problem) {
        return switch (problem.reason()) {
            case "payment.loan" -> PaymentColumn.LOAN_NO;
            case "payment.future" -> PaymentColumn.BOOKED_ON;
            case "payment.payer" -> PaymentColumn.PAID_BY;
            case "payment.differs" -> PaymentColumn.PAYMENT_NO;
            case "payment.reverses-nothing", "payment.reversed-already" -> PaymentColumn.REVERSAL_OF;
            default -> PaymentColumn.AMOUNT;
        };
    }

    private static String value(CellProblem problem, PaymentLine line) {
        return switch (column(problem)) {
            case LOAN_NO -> line.loanNo();
            case BOOKED_ON -> line.booked().toString();
            case PAYMENT_NO -> line.paymentNo();
            case REVERSAL_OF -> String.valueOf(line.reversalOf());
            case PAID_BY -> String.valueOf(line.paidBy());
            default -> line.amount().toPlainString();
        };
    }

    public Optional<PaymentResult> find(UUID id) {
        return jdbc.sql("SELECT * FROM payment_import WHERE id = :id")
                .param("id", id)
                .query(Payments::row)
                .optional();
    }

    public List<PaymentResult> history(int offset, int limit) {
        return jdbc.sql("SELECT * FROM payment_import ORDER BY created_at DESC, id DESC LIMIT :l OFFSET :o")
                .param("l", limit)
                .param("o", offset)
                .query(Payments::row)
                .list();
    }

    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM payment_import").query(Long.class).single();
    }

    List<String> sources() {
        return jdbc.sql("SELECT DISTINCT source FROM tape WHERE state IN ('MERGING', 'APPLIED') ORDER BY source")
                .query((rs, n) -> rs.getString("source"))
                .list();
    }

    public List<RejectedRow> rejected(UUID id, int offset, int limit) {
        return rejected.page(id, offset, limit);
    }

    public void writeRejected(UUID id, Locale language, OutputStream out) {
        rejected.write(id, form(id), language, out);
    }

    public TableForm form(UUID id) {
        return jdbc.sql("SELECT form FROM payment_import WHERE id = :id")
                .param("id", id)
                .query((rs, n) -> json.readValue(rs.getString("form"), TableForm.class))
                .optional()
                .orElseThrow(() -> Refused.notFound("payments.unknown"));
    }

    private static PaymentResult row(ResultSet rs, int n) throws SQLException {
        return new PaymentResult(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                rs.getString("file_name"),
                rs.getLong("rows_read"),
                rs.getLong("booked"),
                rs.getLong("known"),
                rs.getLong("rejected"),
                rs.getBigDecimal("amount"),
                rs.getString("created_by"),
                Utc.get(rs, "created_at"));
    }
}
