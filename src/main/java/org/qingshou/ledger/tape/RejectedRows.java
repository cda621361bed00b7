package org.qingshou.ledger.tape;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.uikit.Texts;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows, sealed, with the reason; they go back to the sender in the form the file came in. */
@Component
class RejectedRows {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final int VALUE_SHOWN = 400;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final Texts texts;

    RejectedRows(JdbcClient jdbc, JsonMapper json, FieldCipher cipher, Texts texts) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.texts = texts;
    }

    /** Gathers rejected rows of one import for the bulk path. */
    Writer writer(UUID importId) {
        return new Writer(importId);
    }

    final class Writer {
        private final UUID importId;
        private final BulkRows rows = new BulkRows(
                "import_rejected", "import_id", "row_no", "loan_no", "field", "value", "reason", "args", "raw");

        private Writer(UUID importId) {
            this.importId = importId;
        }

        void add(RowOutcome.Bad bad) {
            String context = context(importId, bad.number());
            String loanNo = bad.loanNo();
            rows.add(
                    importId,
                    bad.number(),
                    loanNo,
                    bad.field(),
                    cipher.sealNullable(cut(bad.value()), context),
                    bad.reason(),
                    json.writeValueAsString(bad.args()),
                    cipher.seal(json.writeValueAsString(bad.raw()), context));
        }

        void flush(DataSource bulk) {
            rows.flush(bulk);
        }
    }

    /** A row as it came, sealed as it would be kept if it were rejected later. */
    byte[] sealed(UUID importId, long row, List<String> raw) {
        return cipher.seal(json.writeValueAsString(raw), context(importId, row));
    }

    /** Keeps a row that was {@link #sealed} before, in the caller's transaction. */
    void keep(
            UUID importId, long row, String loanNo, String field, String value, CellProblem problem, byte[] sealedRow) {
        jdbc.sql("""
                        INSERT INTO import_rejected (import_id, row_no, loan_no, field, value, reason, args, raw)
                        VALUES (:i, :row, :l, :f, :v, :r, :a, :raw)""")
                .param("i", importId)
                .param("row", row)
                .param("l", loanNo)
                .param("f", field)
                .param("v", cipher.sealNullable(cut(value), context(importId, row)))
                .param("r", problem.reason())
                .param("a", json.writeValueAsString(problem.args()))
                .param("raw", sealedRow)
                .update();
    }

    private static @org.jspecify.annotations.Nullable String cut(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.length() <= VALUE_SHOWN ? value : value.substring(0, VALUE_SHOWN);
    }

    void forget(UUID importId) {
        jdbc.sql("DELETE FROM import_rejected WHERE import_id = :i")
                .param("i", importId)
                .update();
    }

    long count(UUID importId) {
        return jdbc.sql("SELECT COUNT(*) FROM import_rejected WHERE import_id = :i")
                .param("i", importId)
                .query(Long.class)
                .single();
    }

    List<RejectedRow> page(UUID importId, int offset, int limit) {
        return jdbc.sql("SELECT * FROM import_rejected WHERE import_id = :i ORDER BY row_no LIMIT :l OFFSET :o")
                .param("i", importId)
                .param("l", limit)
                .param("o", offset)
                .query(this::row)
                .list();
    }

    /** All of them in the input's form, with columns behind that say where and why. */
    void write(UUID importId, TableForm form, Locale language, OutputStream out) {
        List<String> more = List.of(
                texts.getTranslation("tape.rejected.row", language),
                texts.getTranslation("tape.rejected.field", language),
                texts.getTranslation("tape.rejected.reason", language));
        try (Stream<RejectedRow> rows = jdbc
                .sql("SELECT * FROM import_rejected WHERE import_id = :i ORDER BY row_no")
                .param("i", importId)
                .query(this::row)
                .stream()) {
            Iterator<List<String>> lines =
                    rows.map(row -> line(row, form, language)).iterator();
            TableFiles.write(out, form, more, () -> lines);
        }
    }

    private List<String> line(RejectedRow row, TableForm form, Locale language) {
        List<String> cells = new ArrayList<>(row.raw());
        while (cells.size() < form.header().size()) cells.add("");
        cells.add(Long.toString(row.row()));
        cells.add(field(row.field(), language));
        cells.add(reason(row, language));
        return cells;
    }

    String field(String code, Locale language) {
        return texts.getTranslation("tape.column." + code, language);
    }

    String reason(RejectedRow row, Locale language) {
        // The value stands first; it is kept apart from the other arguments because it is sealed.
        List<Object> args = new ArrayList<>();
        args.add(row.value() == null ? "" : row.value());
        args.addAll(row.args());
        return texts.getTranslation("tape.reject." + row.reason(), language, args.toArray());
    }

    private RejectedRow row(ResultSet rs, int n) throws SQLException {
        String context = context(rs.getObject("import_id", UUID.class), rs.getLong("row_no"));
        return new RejectedRow(
                rs.getLong("row_no"),
                rs.getString("field"),
                cipher.openNullable(rs.getBytes("value"), context),
                rs.getString("reason"),
                json.readValue(rs.getString("args"), STRINGS),
                rs.getBoolean("emptied")
                        ? List.of()
                        : json.readValue(cipher.open(rs.getBytes("raw"), context), STRINGS));
    }

    private static String context(UUID importId, long row) {
        return importId + ":" + row;
    }
}
