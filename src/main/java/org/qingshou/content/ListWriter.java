package org.qingshou.content;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for people: numbers stay numbers and dates dates, and nothing in it is run as a formula. Rows are
 * written as they come, so that a long list needs no more memory than a short one.
 */
public final class ListWriter {
    /** How the file is written. */
    public enum Form {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** UTF-8 with a byte order mark, by which spreadsheets know it. */
        CSV("csv", "text/csv; charset=utf-8");

        private final String suffix;
        private final String mime;

        Form(String suffix, String mime) {
            this.suffix = suffix;
            this.mime = mime;
        }

        public String suffix() {
            return suffix;
        }

        public String mime() {
            return mime;
        }
    }

    private static final int FLUSH = 500;
    private static final int WIDTH = 18;

    private ListWriter() {}

    /** @param rows cells are text, numbers, dates or null */
    public static void write(OutputStream out, Form form, List<String> header, Iterable<List<@Nullable Object>> rows)
            throws IOException {
        switch (form) {
            case XLSX -> workbook(out, header, rows);
            case CSV -> text(out, header, rows);
        }
    }

    private static void text(OutputStream out, List<String> header, Iterable<List<@Nullable Object>> rows)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        writer.writeRecord(header.stream().map(CsvCells::safe).toList());
        for (List<@Nullable Object> row : rows)
            writer.writeRecord(row.stream().map(ListWriter::cell).toList());
        writer.flush();
        text.flush();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        return value instanceof BigDecimal number ? number.toPlainString() : CsvCells.safe(value.toString());
    }

    private static void workbook(OutputStream out, List<String> header, Iterable<List<@Nullable Object>> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "Qingshou", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int i = 0; i < header.size(); i++) {
                sheet.width(i, WIDTH);
                sheet.value(0, i, header.get(i));
                sheet.style(0, i).bold().set();
            }
            int number = 0;
            for (List<@Nullable Object> row : rows) {
                number++;
                for (int i = 0; i < row.size(); i++) put(sheet, number, i, row.get(i));
                if (number % FLUSH == 0) sheet.flush();
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal money -> {
                sheet.value(row, column, money);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}
