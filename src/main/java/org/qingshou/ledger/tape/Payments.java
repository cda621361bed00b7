package org.qingshou.ledger.tape;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payments from a file or a list: the one path that screen, API and folder share. All lines are staged before the first is
 * booked; the good ones are booked in ranges, the others kept with their reasons.
 */
@Service
public class Payments {
    private static final int SOURCE_LENGTH = 40;
    private static final List<String> JSON_COLUMNS =
            Arrays.stream(PaymentColumn.values()).map(PaymentColumn::code).toList();

    private final JdbcClient jdbc;
    private final UploadStore uploads;
    private final PaymentImports imports;
    private final PaymentStaging staging;
    private final PaymentRuns runs;
    private final WaitingPayments waiting;
    private final RejectedRows rejected;
    private final JsonMapper json;

    Payments(
            JdbcClient jdbc,
            UploadStore uploads,
            PaymentImports imports,
            PaymentStaging staging,
            PaymentRuns runs,
            WaitingPayments waiting,
            RejectedRows rejected,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.imports = imports;
        this.staging = staging;
        this.runs = runs;
        this.waiting = waiting;
        this.rejected = rejected;
        this.json = json;
    }

    /** Books the payments of a CSV or workbook; a file that is no table or lacks a needed column is refused. */
    public PaymentResult importFile(String fileName, InputStream in, String source, ActorId by) {
        String from = checked(source);
        UploadStore.Upload upload = uploads.store(fileName, in, by);
        ByteSource file = uploads.open(upload.id());
        UUID id;
        try {
            TableForm form = TableFiles.detect(file);
            PaymentReader reader = new PaymentReader(form);
            id = staging.stage(
                    from,
                    upload.fileName(),
                    form,
                    upload.hash(),
                    by,
                    lines -> TableFiles.read(file, form, row -> {
                        switch (reader.read(row)) {
                            case PaymentReader.Outcome.Good good -> lines.take(row.number(), good.line(), row.cells());
                            case PaymentReader.Outcome.Bad bad ->
                                lines.reject(row.number(), null, bad.column(), bad.value(), bad.problem(), row.cells());
                        }
                        return true;
                    }));
        } finally {
            // All of it is staged, so its raw form has served.
            uploads.delete(upload.id());
        }
        return booked(id);
    }

    /** Books payments that come as values; a gap in the list is refused, a line with a gap is rejected by itself. */
    public PaymentResult importList(List<PaymentLine> lines, String source, ActorId by) {
        String from = checked(source);
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i) == null) throw Refused.badInput("payments.gap", Integer.toString(i + 1));
        byte[] text = json.writeValueAsBytes(lines);
        MessageDigest digest = UploadStore.sha256();
        TableForm form = new TableForm(TableForm.Kind.CSV, "UTF-8", false, ",", true, JSON_COLUMNS);
        return booked(staging.stage(from, "payments.json", form, digest.digest(text), by, staged -> {
            long number = 1;
            for (PaymentLine line : lines) take(staged, ++number, line);
        }));
    }

    private static void take(PaymentStaging.Lines staged, long number, PaymentLine line) {
        PaymentLineCheck.wrong(line)
                .ifPresentOrElse(
                        bad -> staged.reject(
                                number, line.loanNo(), bad.column(), bad.value(), bad.problem(), cells(line)),
                        () -> staged.take(number, line, cells(line)));
    }

    private static List<String> cells(PaymentLine line) {
        return Arrays.stream(PaymentColumn.values())
                .map(column -> column.text(line))
                .toList();
    }

    private static String checked(String source) {
        String name = source.strip();
        if (name.isEmpty() || name.length() > SOURCE_LENGTH)
            throw Refused.badInput("tape.source.missing", Integer.toString(SOURCE_LENGTH));
        return name;
    }

    private PaymentResult booked(UUID id) {
        runs.finish(id);
        return find(id).orElseThrow();
    }

    public Optional<PaymentResult> find(UUID id) {
        return imports.find(id);
    }

    public List<PaymentResult> history(int offset, int limit) {
        return imports.history(offset, limit);
    }

    public long count() {
        return imports.count();
    }

    List<String> sources() {
        return jdbc.sql("SELECT DISTINCT source FROM tape WHERE state IN ('MERGING', 'APPLIED') ORDER BY source")
                .query((rs, n) -> rs.getString("source"))
                .list();
    }

    /** How many rows of the file were not taken. */
    public long rejectedCount(UUID id) {
        return rejected.count(id);
    }

    public List<RejectedRow> rejected(UUID id, int offset, int limit) {
        return rejected.page(id, offset, limit);
    }

    /** Payments of a file that wait for their loan, in the order of the file. */
    public List<PaymentLine> waiting(UUID id, int offset, int limit) {
        return waiting.of(id, offset, limit);
    }

    public void writeRejected(UUID id, Locale language, OutputStream out) {
        rejected.write(id, form(id), language, out);
    }

    public TableForm form(UUID id) {
        return imports.form(id);
    }
}
