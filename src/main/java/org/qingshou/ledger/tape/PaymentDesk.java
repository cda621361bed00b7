package org.qingshou.ledger.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qingshou.access.CurrentActor;
import org.qingshou.content.TableForm;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Payments for the people and systems that may bring them. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'BANK_API')")
public class PaymentDesk {
    /** What its rejected rows are among exports. */
    public static final String FILE = "REJECTED_PAYMENTS";

    private final Payments payments;
    private final CurrentActor current;
    private final Exports exports;

    PaymentDesk(Payments payments, CurrentActor current, Exports exports) {
        this.payments = payments;
        this.current = current;
        this.exports = exports;
    }

    public PaymentResult importFile(String fileName, InputStream in, String source) {
        return payments.importFile(fileName, in, source, current.get().id());
    }

    public PaymentResult importList(List<PaymentLine> lines, String source) {
        return payments.importList(lines, source, current.get().id());
    }

    public List<PaymentResult> history(int offset, int limit) {
        return payments.history(offset, limit);
    }

    public long count() {
        return payments.count();
    }

    /** Systems whose loans are on file. */
    public List<String> sources() {
        return payments.sources();
    }

    public List<RejectedRow> rejected(UUID id, int offset, int limit) {
        return payments.rejected(id, offset, limit);
    }

    /** Payments of a file that wait for their loan. */
    public List<PaymentLine> waiting(UUID id, int offset, int limit) {
        return payments.waiting(id, offset, limit);
    }

    /**
     * The rejected rows as a file in the form of the one they came in.
     *
     * @param pass for as many records of {@link #FILE} as there are rows, the file's id being its subject
     */
    public void writeRejected(UUID id, Locale language, ExportPass pass, OutputStream out) throws IOException {
        exports.write(
                pass.of(FILE, id.toString(), payments.rejectedCount(id)),
                out,
                sink -> payments.writeRejected(id, language, sink));
    }

    public TableForm form(UUID id) {
        return payments.form(id);
    }
}
