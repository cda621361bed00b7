package org.qingshou.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfChunk;

/** What goes onto paper can be read from it again, on every machine. */
class PaperPrinterTest {
    private static final Instant AT = Instant.parse("2026-11-29T02:00:00Z");

    private final PaperPrinter printer = new PaperPrinter(new PaperFont());

    private byte[] print(Part... parts) {
        return printer.bytes(new Paper("测试文书", "编号 7", List.of(parts)), AT);
    }

    private static Part.Table rows(int count) {
        return new Part.Table(
                List.of(Part.Column.number("序号", 1), Part.Column.text("内容", 5)),
                () -> IntStream.range(0, count)
                        .mapToObj(n -> List.of(Integer.toString(n), "第" + n + "笔：客户表示下月还款，已记录。"))
                        .iterator());
    }

    @Test
    void everyPartCanBeReadAgain() {
        String text = PdfText.all(print(
                new Part.Title("催收通知书"),
                new Part.Right("编号：620101-2026-00001"),
                new Part.Text("截至二〇二六年十一月，欠款合计人民币 10,500.00 元（￥）。"),
                new Part.Fields(List.of(new Part.Field("户名", "青石农商银行"))),
                rows(2),
                new Part.Cut(),
                new Part.Line("签收人：")));
        assertThat(text)
                .contains("催收通知书", "编号：620101-2026-00001", "欠款合计人民币10,500.00元（￥）。", "户名青石农商银行")
                .contains("第1笔：客户表示下月还款，已记录。", "签收人：");
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() {
        List<String> pages = PdfText.pages(print(rows(200)));
        assertThat(pages).hasSizeGreaterThan(3);
        for (int n = 1; n <= pages.size(); n++)
            assertThat(pages.get(n - 1))
                    .contains(n + "/" + pages.size())
                    .contains("编号7")
                    .contains("序号内容");
    }

    @Test
    void aNameOfRareCharactersIsWholeAndWhatTheTypefaceLacksIsToldByItsNumber() {
        String text = PdfText.all(print(new Part.Line("喆堃昇䶮𬭎𪚥")));
        assertThat(text).contains("喆堃昇").contains("[U+4DAE]").contains("𬭎").contains("[U+2A6A5]");
    }

    @Test
    void theTypefaceIsInTheFileAndOnlyWhatIsUsedOfIt() throws IOException {
        byte[] file = print(new Part.Line("清收"));
        assertThat(file.length).isLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("+NotoSansSC");
            }
        }
    }

    @Test
    void papersPrintedAtTheSameTimeDoNotMixTheirCharacters() throws Exception {
        String ours = "甲乙丙丁戊己庚辛壬癸";
        String theirs = "子丑寅卯辰巳午未申酉";
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<byte[]>> jobs =
                    List.of(() -> print(rows(300), new Part.Line(ours)), () -> print(rows(300), new Part.Line(theirs)));
            var files = both.invokeAll(jobs);
            assertThat(PdfText.all(files.get(0).get())).contains(ours);
            assertThat(PdfText.all(files.get(1).get())).contains(theirs);
        }
    }

    @Test
    void aLineDoesNotBeginWithAClosingMark() {
        PdfChunk[] none = {};
        char[] text = "还款。（一".toCharArray();
        ChineseBreaks breaks = new ChineseBreaks();
        assertThat(breaks.isSplitCharacter(0, 0, text.length, text, none)).isTrue();
        assertThat(breaks.isSplitCharacter(0, 1, text.length, text, none)).isFalse();
        assertThat(breaks.isSplitCharacter(0, 2, text.length, text, none)).isTrue();
        assertThat(breaks.isSplitCharacter(0, 3, text.length, text, none)).isFalse();
    }
}
