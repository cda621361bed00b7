package org.qingshou.content;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/** Rows of a workbook's first sheet as text, one at a time, never the whole sheet in memory. */
final class WorkbookRows {
    /** A spreadsheet keeps 15 digits of a number; what stands behind them is noise of its arithmetic. */
    private static final int DIGITS = 15;

    /** Takes a row; {@code false} ends the reading. */
    interface Sink {
        boolean row(long number, List<String> cells);
    }

    private WorkbookRows() {}

    static void read(ByteSource source, Sink sink) throws IOException {
        try (InputStream in = source.open();
                ReadableWorkbook book = open(in);
                Stream<Row> rows = rows(book)) {
            Iterator<Row> each = rows.iterator();
            Row row = next(each);
            while (row != null) {
                List<String> cells = cells(row);
                boolean blank = cells.stream().allMatch(String::isEmpty);
                if (!blank && !sink.row(row.getRowNum(), cells)) return;
                row = next(each);
            }
        }
    }

    // The reader answers a damaged archive with exceptions of many kinds; each of them means the same to the sender.
    private static ReadableWorkbook open(InputStream in) {
        try {
            return new ReadableWorkbook(in, new ReadingOptions(true, false));
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static Stream<Row> rows(ReadableWorkbook book) {
        try {
            return book.getFirstSheet().openStream();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static Refused damaged() {
        return Refused.badInput("content.table.workbook");
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) cells.add(text(row.getCell(i)));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.NUMBER) return isDate(cell) ? date(cell) : number(cell.getRawValue());
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) return false;
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("y") || plain.contains("d") && plain.contains("m");
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.toString();
    }

    /** A whole number of more than 15 digits has lost its end; it is shown as the spreadsheet would, with an exponent. */
    static String number(String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        BigDecimal kept = value.round(new MathContext(DIGITS));
        int wholeDigits = kept.precision() - kept.scale();
        if (wholeDigits > DIGITS) return "%.2E".formatted(kept);
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }
}
