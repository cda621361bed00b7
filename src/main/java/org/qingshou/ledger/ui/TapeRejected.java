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
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.RejectedRow;

/** The rejected rows of one tape. */
record TapeRejected(ImportDesk desk, UUID tape, Locale language) implements RejectedPanel.Rows {
    @Override
    public List<RejectedRow> page(int offset, int limit) {
        return desk.rejected(tape, offset, limit);
    }

    @Override
    public TableForm form() {
        return desk.form(tape);
    }

    @Override
    public ExportWish wish(long rows) {
        return new ExportWish(ImportDesk.FILE, tape.toString(), "imports/" + tape, Data.SENSITIVE, rows);
    }

    @Override
    public void write(ExportPass pass, OutputStream out) throws IOException {
        desk.writeRejected(tape, language, pass, out);
    }
}
