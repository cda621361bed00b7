package org.qingshou.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.kernel.Refused;

class TableFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void utf8WithByteOrderMarkAndSemicolonsIsRecognised() {
        TableForm form = TableFiles.detect(text("\uFEFF借据号;本金余额\r\n001;12,5\r\n", StandardCharsets.UTF_8));
        assertThat(form).isEqualTo(new TableForm(TableForm.Kind.CSV, "UTF-8", true, ";", true, List.of("借据号", "本金余额")));
    }

    @Test
    void chineseBankTextIsRecognisedAsGb18030() {
        TableForm form = TableFiles.detect(text("借据号,客户名称\n001,王伟\n", GB18030));
        assertThat(form.charset()).isEqualTo("GB18030");
        assertThat(form.header()).containsExactly("借据号", "客户名称");
        assertThat(form.crlf()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void theSeparatorThatMakesEqualRowsIsFound(String separator) {
        String line = String.join(separator, "loan no", "name", "note");
        String row = String.join(separator, "1", "Ann", "\"one" + separator + "two\nlines\"");
        TableForm form = TableFiles.detect(text(line + "\n" + row + "\n" + row + "\n", StandardCharsets.UTF_8));
        assertThat(form.separator()).isEqualTo(separator);
        assertThat(rows(text(line + "\n" + row + "\n", StandardCharsets.UTF_8))
                        .getFirst()
                        .cells())
                .containsExactly("1", "Ann", "one" + separator + "two\nlines");
    }

    @Test
    void blankAndRepeatedColumnNamesBecomeDistinct() {
        TableForm form = TableFiles.detect(text("a,,a\n1,2,3\n", StandardCharsets.UTF_8));
        assertThat(form.header()).containsExactly("a", "column 2", "a (2)");
    }

    @ParameterizedTest
    @CsvSource({
        "'',content.table.empty",
        "'   ',content.table.empty",
        "'Dear Sir\nplease find nothing here\nwith regards',content.table.none",
        "'{\"loans\": 3}',content.table.none",
        "'<html><table><tr><td>a</td></tr></table></html>',content.table.html",
        "'a,b\n',content.table.header-only",
        "'%PDF-1.7 x,y\n1,2\n',content.table.binary"
    })
    void whatIsNoTableIsRefusedWithItsReason(String content, String key) {
        assertRefused(text(content, StandardCharsets.UTF_8), key);
    }

    @Test
    void bytesOfNeitherEncodingAreRefusedWithTheirLine() {
        byte[] bytes = "a,b\n1,2\nx,ca? y\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[12] = (byte) 0xE9;
        assertThatThrownBy(() -> TableFiles.detect(() -> new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("content.table.encoding");
                    assertThat(refused.args()).containsExactly("3");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadByItsMark(String charset) {
        ByteSource file = text("\uFEFF\"借据号\"\t金额\r\nL1\t2\r\n", Charset.forName(charset));
        TableForm form = TableFiles.detect(file);
        assertThat(form.charset()).isEqualTo(charset);
        assertThat(form.header()).containsExactly("借据号", "金额");
        assertThat(rows(file)).containsExactly(new TableRow(2, java.util.List.of("L1", "2")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.write(out, form, java.util.List.of(), java.util.List.of(java.util.List.of("L1", "2")));
        assertThat(rows(() -> new ByteArrayInputStream(out.toByteArray()))).hasSize(1);
    }

    @Test
    void aMarkBeforeAQuotedNameIsNoPartOfIt() {
        ByteSource file = text("\uFEFF\"a\nb\",c\n1,2\n", StandardCharsets.UTF_8);
        assertThat(TableFiles.detect(file).header()).containsExactly("a b", "c");
        assertThat(rows(file)).containsExactly(new TableRow(2, java.util.List.of("1", "2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyUsualSeparatorIsFoundWithQuotesAndEitherLineEnd(String separator) {
        for (String end : java.util.List.of("\n", "\r\n")) {
            String plain = "a%1$sb%2$s\"x%1$s\"\"y\"\"\"%1$s2%2$s".formatted(separator, end);
            ByteSource file = text(plain, GB18030);
            assertThat(TableFiles.detect(file).separator()).isEqualTo(separator);
            assertThat(rows(file)).containsExactly(new TableRow(2, java.util.List.of("x" + separator + "\"y\"", "2")));
        }
    }

    @Test
    void aPackedFileIsReadAsWhatItHolds() throws IOException {
        ByteSource packed = packed("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(TableFiles.detect(packed).header()).containsExactly("a", "b");
        assertThat(rows(packed)).containsExactly(new TableRow(2, java.util.List.of("1", "2")));
    }

    @Test
    void aPackedFileThatIsCutOrMadeToBurstIsRefused() throws IOException {
        byte[] whole = packed("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8))
                .open()
                .readAllBytes();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertRefused(() -> new ByteArrayInputStream(cut), "content.table.gzip");
        byte[] noise = {0x1F, (byte) 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
        assertRefused(() -> new ByteArrayInputStream(noise), "content.table.gzip");
        byte[] zeros = new byte[80 << 20];
        java.util.Arrays.fill(zeros, (byte) 'a');
        assertRefused(packed(zeros), "content.table.bomb");
    }

    @Test
    void aWorkbookMadeToBurstOrWithEntitiesIsRefused() throws IOException {
        assertRefused(archive("xl/sharedStrings.xml", new byte[80 << 20]), "content.table.bomb");
        byte[] entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(archive("xl/workbook.xml", entities), "content.table.entities");
        assertRefused(
                archive(
                        "xl/workbook.xml",
                        new String(entities, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)),
                "content.table.entities");
    }

    private static ByteSource packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return () -> new ByteArrayInputStream(out.toByteArray());
    }

    private static ByteSource archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return () -> new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void oldWorkbooksAreRefusedWithTheMend() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertRefused(() -> new ByteArrayInputStream(ole), "content.table.xls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 this is no archive", "PK\u0003\u0004"})
    void aDamagedWorkbookIsRefused(String content) {
        assertRefused(text(content, StandardCharsets.ISO_8859_1), "content.table.workbook");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(() -> new ByteArrayInputStream(out.toByteArray()), "content.table.workbook");
    }

    @Test
    void anUnclosedQuoteRefusesTheFile() {
        ByteSource file = text("a,b\n1,2\n3,\"open\n4,5\n", StandardCharsets.UTF_8);
        TableForm form = new TableForm(TableForm.Kind.CSV, "UTF-8", false, ",", false, List.of("a", "b"));
        assertThatThrownBy(() -> TableFiles.read(file, form, row -> true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("content.table.quote"));
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("S");
            for (int row = 0; row < 40; row++)
                for (int column = 0; column < 5; column++) sheet.value(row, column, row + "/" + column);
        }
        for (int length = 4; length < out.size() - 100; length += 37) {
            byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), length);
            assertRefused(() -> new ByteArrayInputStream(cut), "content.table.workbook");
        }
    }

    @Test
    void aWorkbookIsReadWithDatesAndNumbersAsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("S");
            sheet.value(0, 0, "借据号");
            sheet.value(0, 1, "本金余额");
            sheet.value(0, 2, "到期日");
            sheet.value(1, 0, "0001");
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, java.time.LocalDate.of(2026, 1, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 0, 6228480402564890018L);
        }
        ByteSource file = () -> new ByteArrayInputStream(out.toByteArray());
        assertThat(TableFiles.detect(file).kind()).isEqualTo(TableForm.Kind.XLSX);
        assertThat(rows(file))
                .containsExactly(
                        new TableRow(2, List.of("0001", "0.3", "2026-01-31")),
                        new TableRow(3, List.of("6.23E+18", "", "")));
    }

    @Test
    void whatIsWrittenIsReadBackInTheSameForm() {
        TableForm form = new TableForm(TableForm.Kind.CSV, "GB18030", false, ";", true, List.of("借据号", "备注"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.write(out, form, List.of("原因"), List.of(List.of("001", "a;b", "缺"), List.of("002", "-", "=1+1")));
        ByteSource file = () -> new ByteArrayInputStream(out.toByteArray());
        TableForm read = TableFiles.detect(file);
        assertThat(read)
                .isEqualTo(new TableForm(TableForm.Kind.CSV, "GB18030", false, ";", true, List.of("借据号", "备注", "原因")));
        assertThat(rows(file).stream().map(TableRow::cells))
                .containsExactly(List.of("001", "a;b", "缺"), List.of("002", "-", "'=1+1"));
    }

    private static List<TableRow> rows(ByteSource file) {
        List<TableRow> rows = new ArrayList<>();
        TableFiles.read(file, TableFiles.detect(file), rows::add);
        return rows;
    }

    private static void assertRefused(ByteSource file, String key) {
        assertThatThrownBy(() -> TableFiles.detect(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static ByteSource text(String text, Charset charset) {
        return () -> new ByteArrayInputStream(text.getBytes(charset));
    }
}
