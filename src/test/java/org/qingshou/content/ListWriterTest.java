package org.qingshou.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListWriterTest {
    private static final List<String> HEADER = List.of("案件", "合计", "天数", "下一步");

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static byte[] written(ListWriter.Form form, List<List<@Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListWriter.write(out, form, HEADER, rows);
        return out.toByteArray();
    }

    @Test
    void textBeginsWithAMarkAndRunsNothing() throws IOException {
        byte[] file = written(
                ListWriter.Form.CSV,
                List.of(
                        row("C-1", new BigDecimal("-12.50"), 96L, LocalDate.of(2026, 3, 1)),
                        row("=cmd|' /C calc'!A0", null, null, null)));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF案件,合计,天数,下一步\r\nC-1,-12.50,96,2026-03-01\r\n'=cmd|' /C calc'!A0,,,\r\n");
    }

    @Test
    void aWorkbookKeepsNumbersDatesAndTextApart() throws IOException {
        byte[] file = written(
                ListWriter.Form.XLSX, List.of(row("=1+1", new BigDecimal("1234.50"), 96L, LocalDate.of(2026, 3, 1))));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsNumber(1)).hasValue(new BigDecimal("1234.50"));
            assertThat(row.getCellAsNumber(2)).hasValue(new BigDecimal("96"));
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        }
    }

    @Test
    void aLongListIsWrittenAsItComes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Iterable<List<@Nullable Object>> rows = () -> IntStream.range(0, 2001)
                .mapToObj(n -> row("C-" + n, null, (long) n, null))
                .iterator();
        ListWriter.write(out, ListWriter.Form.XLSX, HEADER, rows);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(2002);
            Cell last = read.getLast().getCell(2);
            assertThat(last.asNumber()).isEqualTo(new BigDecimal("2000"));
        }
    }

    @Test
    void whatTheReadersLineRefusesIsThrown() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ListWriter.write(broken, ListWriter.Form.CSV, HEADER, List.of()))
                .isInstanceOf(IOException.class);
    }
}
