package org.qingshou.ledger.ui;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qingshou.content.TableForm;
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
    public void write(OutputStream out) {
        desk.writeRejected(tape, language, out);
    }
}
