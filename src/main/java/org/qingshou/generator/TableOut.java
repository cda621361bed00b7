package org.qingshou.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The two forms in which a core banking system sends tables. */
enum TableOut {
    /** GB18030 text with commas; written row by row. */
    CSV {
        @Override
        void write(OutputStream out, List<String> header, Consumer<Consumer<List<String>>> rows) throws IOException {
            Writer text = new OutputStreamWriter(out, GB18030);
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            writer.writeRecord(header);
            rows.accept(writer::writeRecord);
            writer.flush();
            text.flush();
        }
    },
    /**
     * A workbook as a spreadsheet saves it: amounts are numbers, texts stand once in a table of their own. That table is
     * kept in memory while the workbook is written.
     */
    XLSX {
        @Override
        void write(OutputStream out, List<String> header, Consumer<Consumer<List<String>>> rows) throws IOException {
            try (Workbook book = new Workbook(out, "Qingshou", "1.0")) {
                Worksheet sheet = book.newWorksheet("1");
                int[] number = {0};
                line(sheet, number[0], header);
                rows.accept(cells -> {
                    number[0]++;
                    line(sheet, number[0], cells);
                    if (number[0] % FLUSH == 0) flush(sheet);
                });
            }
        }
    };

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FLUSH = 1000;

    abstract void write(OutputStream out, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException;

    String suffix() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void line(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.matches("\\d{1,12}\\.\\d{2}")) sheet.value(number, i, new BigDecimal(cell));
            else if (!cell.isEmpty()) sheet.value(number, i, cell);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
