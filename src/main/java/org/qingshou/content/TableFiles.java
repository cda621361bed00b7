package org.qingshou.content;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qingshou.kernel.Refused;

/** Reads and writes tables in the forms that banks send: text with separators and workbooks, both as streams. */
public final class TableFiles {
    private TableFiles() {}

    /** Refuses, with one sentence, what is no table, is empty, or cannot be decoded. */
    public static TableForm detect(ByteSource source) {
        try {
            return TableDetector.detect(Unpacked.of(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the rows below the header one by one until the taker answers {@code false}; blank lines are no rows. */
    public static void read(ByteSource source, TableForm form, Predicate<TableRow> taker) {
        try {
            ByteSource plain = Unpacked.of(source);
            switch (form.kind()) {
                case CSV -> readText(plain, form, taker);
                case XLSX -> readWorkbook(plain, form, taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rows as a spreadsheet puts them on the clipboard: tabs between cells, quotes around cells with line breaks. There
     * may be no header, so the first row is given like the others, as row 1; blank lines are no rows.
     */
    public static List<TableRow> pasted(String text) {
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator('\t')
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) rows.add(new TableRow(row.getStartingLineNumber(), row.getFields()));
        } catch (CsvParseException e) {
            throw Refused.badInput("content.table.quote");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void readText(ByteSource source, TableForm form, Predicate<TableRow> taker) throws IOException {
        Reader text = TextDecoding.reader(source, Charset.forName(form.charset()));
        try (text;
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(form.separator())
                        .commentStrategy(CommentStrategy.NONE)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .ofCsvRecord(text)) {
            long number = 0;
            for (CsvRecord row : reader) {
                number++;
                if (number > 1 && !taker.test(new TableRow(number, row.getFields()))) return;
            }
        } catch (CsvParseException e) {
            throw Refused.badInput("content.table.quote");
        }
    }

    private static void readWorkbook(ByteSource source, TableForm form, Predicate<TableRow> taker) throws IOException {
        boolean[] first = {true};
        int columns = form.header().size();
        WorkbookRows.read(source, (number, cells) -> {
            if (first[0]) {
                first[0] = false;
                return true;
            }
            // Cells left empty at the end of a row are not written into a workbook at all.
            List<String> padded = new ArrayList<>(cells);
            while (padded.size() < columns) padded.add("");
            return taker.test(new TableRow(number, padded));
        });
    }

    /** Writes a table in this form; {@code moreHeader} stands behind the form's own columns. */
    public static void write(OutputStream out, TableForm form, List<String> moreHeader, Iterable<List<String>> rows) {
        List<String> header = new ArrayList<>(form.header());
        header.addAll(moreHeader);
        try {
            switch (form.kind()) {
                case CSV -> writeText(out, form, header, rows);
                case XLSX -> writeWorkbook(out, header, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(OutputStream out, TableForm form, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        Writer text = new OutputStreamWriter(out, Charset.forName(form.charset()));
        if (form.bom()) text.write('\uFEFF');
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(form.separator().charAt(0))
                .lineDelimiter(form.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(text);
        writer.writeRecord(header.stream().map(CsvCells::safe).toList());
        for (List<String> row : rows)
            writer.writeRecord(row.stream().map(CsvCells::safe).toList());
        writer.flush();
        text.flush();
    }

    private static void writeWorkbook(OutputStream out, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "Qingshou", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            int number = 0;
            for (int i = 0; i < header.size(); i++) sheet.value(number, i, header.get(i));
            for (List<String> row : rows) {
                number++;
                for (int i = 0; i < row.size(); i++) sheet.value(number, i, row.get(i));
            }
        }
    }
}
