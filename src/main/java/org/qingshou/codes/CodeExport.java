package org.qingshou.codes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** All codes as one table, in both languages, the bank's words beside the built-in ones. */
@Component
class CodeExport {
    /** Without it a spreadsheet program takes UTF-8 for the system's own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;

    CodeExport(Texts texts) {
        this.texts = texts;
    }

    byte[] csv(List<CodeRow> rows) {
        StringWriter out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(
                    "list",
                    "code",
                    "zh_built_in",
                    "en_built_in",
                    "zh_bank",
                    "en_bank",
                    "offered",
                    "always_offered_because",
                    "place",
                    "changed_by",
                    "changed_at");
            for (CodeRow row : rows) {
                Instant at = row.changedAt();
                csv.writeRecord(
                        row.list().id(),
                        row.item().code(),
                        texts.builtIn(row.item().key(), Texts.CHINESE),
                        texts.builtIn(row.item().key(), Texts.ENGLISH),
                        blank(row.zh()),
                        blank(row.en()),
                        row.offered() ? "yes" : "no",
                        row.item().lock().free() ? "" : row.item().lock().name(),
                        blank(row.place()),
                        blank(row.changedBy()),
                        at == null ? "" : at.toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String blank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
