package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.access.Branches;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** What spreadsheets and careless exports do to a file, each with the sentence that says so in both languages. */
@QingshouTest
class MangledTapeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "借据号,客户编号,客户名称,机构号,本金余额,逾期开始日\n";
    private static final String GOOD = "L0,C0,王伟,T101,100.00,\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Branches branches;

    @Autowired
    Texts texts;

    @BeforeEach
    void branch() {
        Books.branches(branches, "T101");
    }

    private TapeStatus take(String text) {
        return tapes.importNow(
                Books.request(
                        Books.upload(tapes, text),
                        "bad-" + UUID.randomUUID().toString().substring(0, 30),
                        DAY,
                        TapeKind.FULL_BOOK,
                        null),
                Books.TESTER);
    }

    private String sentences(TapeStatus status, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tapes.writeRejected(status.id(), language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** One good row, one bad one: the good one is taken, the bad one says what is wrong with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.10E+22,C1,王伟,T101,1.00,             | loan_no               | key.scientific | 号码已丢失，请以文本格式重新导出         | its digits are lost: export the column as text
            110000000000012000,C1,王伟,T101,1.00,   | loan_no               | key.zeros      | 第 15 位之后全为 0                       | has only zeros after its 15th digit
            622202020011223000000,C1,王伟,T101,1.00,| loan_no               | key.zeros      | 请以文本格式重新导出                     | export it as text
            ######,C1,王伟,T101,1.00,               | loan_no               | key.cut        | 列宽不足                                 | column is too narrow
            L1,C1,王伟,T101,#######,                | principal_outstanding | key.cut        | 列宽不足                                 | column is too narrow
            L1,C1,王伟,T101,1.00,########           | overdue_since         | date.cut       | 请加宽列后重新导出                       | widen the column and export again
            L1,C1,王伟,T101,-1.00,                  | principal_outstanding | negative       | 金额“-1.00”为负数                        | the amount “-1.00” is negative
            L1,C1,王伟,T101,1.005,                  | principal_outstanding | decimals       | 金额“1.005”超过两位小数                  | 1.005
            L1,C1,王伟,T101,1.2345E+1,              | principal_outstanding | decimals       | 超过两位小数                             | 1.2345E+1
            L1,C1,王伟,T101,1.00                    | row                   | columns        | 本行有 5 列，列名有 6 列                 | 5
            L1,C1,王伟,T101,1.00,,x                 | row                   | columns        | 本行有 7 列，列名有 6 列                 | 7
            借据号,客户编号,客户名称,机构号,本金余额,逾期开始日 | row          | header-again   | 本行与列名完全相同                       | the row repeats the column names
            """)
    void aBadRowIsRejectedWithItsSentence(String row, String field, String reason, String chinese, String english) {
        TapeStatus status = take(HEADER + GOOD + row + "\n");
        RealFiles.assertAddsUp(status, 2);
        assertThat(List.of(status.added(), status.rejected())).containsExactly(1L, 1L);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(rejected -> rejected.row() + " " + rejected.field() + " " + rejected.reason())
                .containsExactly("3 " + field + " " + reason);
        assertThat(sentences(status, Texts.CHINESE)).contains(chinese);
        assertThat(sentences(status, Texts.ENGLISH)).contains(english);
    }

    /** What looks mangled and is not, or is so in a way that loses nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '000123,C1,王伟,T101,1.00,              | tape.warn.apostrophe
            L1,C1,王伟,T101,2.00E+05,               | tape.warn.scientific
            6222020200112200,C1,王伟,T101,1.00,     |
            62220202001122001,C1,王伟,T101,1.00,    |
            """)
    void whatLosesNothingIsTaken(String row, @org.jspecify.annotations.Nullable String warning) {
        TapeStatus status = take(HEADER + GOOD + row + "\n");
        RealFiles.assertAddsUp(status, 2);
        assertThat(status.added()).isEqualTo(2);
        if (warning == null) assertThat(status.messages()).isEmpty();
        else {
            assertThat(status.messages()).containsExactly(TapeMessage.of(warning, "1"));
            for (Locale language : texts.getProvidedLocales())
                assertThat(texts.getTranslation(warning, language, "1"))
                        .contains("1")
                        .doesNotStartWith("!");
        }
    }

    @Test
    void theApostropheIsNoPartOfTheKey() {
        TapeStatus status = take(HEADER + "'000123,C1,王伟,T101,1.00,\n000123,C1,王伟,T101,2.00,\n");
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(row -> row.reason() + " " + row.value())
                .containsExactly("double 000123", "double 000123");
        assertThat(sentences(status, Texts.CHINESE)).contains("借据号“000123”在文件中出现多次且内容不同");
    }

    @Test
    void ofEqualRowsOneCountsAndOfDifferentOnesNone() {
        TapeStatus status = take(
                HEADER
                        + "L1,C1,王伟,T101,1.00,\nL1,C1,王伟,T101,1.00,\nL2,C2,李芳,T101,1.00,\nL2,C2,李芳,T101,2.00,\nL2,C2,李芳,T101,1.00,\n");
        RealFiles.assertAddsUp(status, 5);
        assertThat(List.of(status.added(), status.unchanged(), status.rejected()))
                .containsExactly(1L, 1L, 3L);
    }

    @Test
    void aCellWithoutEndIsRejectedAndItsRowComesBackWithItsBeginning() {
        String huge = "x".repeat(RowCells.LONGEST_CELL + 1);
        TapeStatus status = take(HEADER + GOOD + "L1,C1," + huge + ",T101,1.00,\n");
        RealFiles.assertAddsUp(status, 2);
        assertThat(tapes.rejected(status.id(), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("cell-too-long");
            assertThat(row.raw().get(2)).startsWith("xxx").hasSizeLessThan(500);
        });
        assertThat(sentences(status, Texts.CHINESE)).contains("第 3 列超过 32767 个字符");
        assertThat(sentences(status, Texts.ENGLISH)).contains("column 3 has more than 32767 characters");
    }

    @Test
    void manyRowsOfManyDoubledKeysAreAllRejectedInTheOrderOfTheFile() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int n = 0; n < 5000; n++) text.append("L%d,C%d,王伟,T101,%d.00,\n".formatted(n % 2500, n % 2500, n));
        TapeStatus status = take(text.toString());
        RealFiles.assertAddsUp(status, 5000);
        assertThat(status.rejected()).isEqualTo(5000);
        assertThat(tapes.rejected(status.id(), 2400, 3))
                .extracting(row -> row.row() + " " + row.raw().getFirst())
                .containsExactly("2402 L2400", "2403 L2401", "2404 L2402");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | content.table.empty       | 空
            '借据号,客户编号,本金余额'             | content.table.header-only | 列名
            '<html><body>a,b</body></html>'      | content.table.html        | 网页
            'only words here'                    | content.table.none        | 表格
            """)
    void aFileThatIsNoTableIsRefusedWithASentence(String text, String key, String chinese) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), key, chinese);
    }

    @Test
    void aBinaryFileIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertRefused(picture, "content.table.binary", "");
    }

    private void assertRefused(byte[] file, String key, String chinese) {
        assertThatThrownBy(() -> tapes.receive("tape.csv", new ByteArrayInputStream(file), Books.TESTER))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(texts.of(refused, Texts.CHINESE)).contains(chinese);
                    assertThat(texts.of(refused, Texts.ENGLISH)).isNotBlank().doesNotStartWith("!");
                });
    }
}
