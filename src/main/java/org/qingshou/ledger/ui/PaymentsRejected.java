package org.qingshou.ledger.ui;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qingshou.content.TableForm;
import org.qingshou.ledger.tape.PaymentDesk;
import org.qingshou.ledger.tape.RejectedRow;

/** The rejected rows of one payments file. */
record PaymentsRejected(PaymentDesk desk, UUID file, Locale language) implements RejectedPanel.Rows {
    @Override
    public List<RejectedRow> page(int offset, int limit) {
        return desk.rejected(file, offset, limit);
    }

    @Override
    public TableForm form() {
        return desk.form(file);
    }

    @Override
    public void write(OutputStream out) {
        desk.writeRejected(file, language, out);
    }
}
