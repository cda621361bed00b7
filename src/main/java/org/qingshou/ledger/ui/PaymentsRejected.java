package org.qingshou.ledger.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.content.TableForm;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
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
    public ExportWish wish(long rows) {
        return new ExportWish(PaymentDesk.FILE, file.toString(), "payments", Data.SENSITIVE, rows);
    }

    @Override
    public void write(ExportPass pass, OutputStream out) throws IOException {
        desk.writeRejected(file, language, pass, out);
    }
}
