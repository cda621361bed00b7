package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.Refused;

class TransformsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        ", 2026-01-31, 2026-01-31",
        ", 2026/1/31, 2026-01-31",
        ", 20260131, 2026-01-31",
        ", 2026年1月31日, 2026-01-31",
        ", 2026.01.31, 2026-01-31",
        ", 2026-01-31 00:00:00, 2026-01-31",
        "MMM-yyyy, Dec-2017, 2017-12-01",
        "dd/MM/yyyy, 31/01/2026, 2026-01-31",
        "yyMMdd, 930705, 1993-07-05",
        "yyMMdd, 560101, 2056-01-01",
        "SERIAL, 43101, 2018-01-01",
        "SERIAL1904, 41639, 2018-01-01",
        "DAYS, -30, 2026-10-23"
    })
    void aDateIsReadInItsForm(String pattern, String text, LocalDate date) throws CellProblem {
        assertThat(DateForm.of(pattern).read(text, AS_OF)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({", 31/01/2026, date", ", 2026-02-30, date", ", #######, date.cut", "MMM-yyyy, 2017-12, date"})
    void whatIsNoDateOfTheFormIsRejected(String pattern, String text, String reason) {
        assertThatThrownBy(() -> DateForm.of(pattern).read(text, AS_OF))
                .isInstanceOfSatisfying(
                        CellProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(reason));
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThatThrownBy(() -> DateForm.of("quarter b")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "12345.67, 12345.67",
        "'12,345.67', 12345.67",
        "¥ 12.5, 12.50",
        "2.00E+05, 200000.00",
        "12.340, 12.34",
        "１２.５, 12.50"
    })
    void anAmountIsReadExactly(String text, BigDecimal amount) throws CellProblem {
        assertThat(Numbers.amount(text, false)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "1.005, decimals",
        "1.2345E+01, decimals",
        "'1,23', number",
        "abc, number",
        "99999999999999999, too-large"
    })
    void anAmountThatCannotBeTakenAsItStandsIsRejected(String text, String reason) {
        assertThatThrownBy(() -> Numbers.amount(text, false))
                .isInstanceOfSatisfying(
                        CellProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(reason));
    }

    @Test
    void aDecimalCommaIsReadWhereTheProfileSaysSo() throws CellProblem {
        assertThat(Numbers.amount("1.234,56", true)).isEqualByComparingTo("1234.56");
    }

    @Test
    void aRateIsAFractionHoweverItIsWritten() throws CellProblem {
        assertThat(Numbers.rate("13.08%", false, false)).isEqualByComparingTo("0.1308");
        assertThat(Numbers.rate("13.08", true, false)).isEqualByComparingTo("0.1308");
        assertThat(Numbers.rate("0.1308", false, false)).isEqualByComparingTo("0.1308");
        assertThatThrownBy(() -> Numbers.rate("13.08", false, false)).isInstanceOf(CellProblem.class);
    }

    @Test
    void headersAreRecognisedWithUnitsAndBracketsButNotWithUnitsThatChangeTheAmount() {
        Map<CanonicalColumn, String> matched = HeaderMatcher.match(
                List.of("借据号", "本金余额（元）", "贷款金额(万元)", "年利率(%)", "Days Past Due", "customer_no", "备注"),
                List.of(CanonicalColumn.values()));
        assertThat(matched)
                .containsOnly(
                        Map.entry(CanonicalColumn.LOAN_NO, "借据号"),
                        Map.entry(CanonicalColumn.PRINCIPAL_OUTSTANDING, "本金余额（元）"),
                        Map.entry(CanonicalColumn.INTEREST_RATE, "年利率(%)"),
                        Map.entry(CanonicalColumn.DAYS_PAST_DUE, "Days Past Due"),
                        Map.entry(CanonicalColumn.CUSTOMER_NO, "customer_no"));
    }

    @Test
    void aDateFormIsSuggestedOnlyWhereOneReadingFits() {
        assertThat(Suggestion.dateForm(List.of("Dec-2017", "Jan-2018"))).isEqualTo("MMM-yyyy");
        assertThat(Suggestion.dateForm(List.of("2026-01-02"))).isNull();
        assertThat(Suggestion.dateForm(List.of("31/01/2026"))).isEqualTo("d/M/yyyy");
        assertThat(Suggestion.dateForm(List.of("01/02/2026"))).isNull();
        assertThat(Suggestion.dateForm(List.of("43101", "43102"))).isEqualTo("SERIAL");
    }

    @Test
    void noTwoColumnsOfAFileShareAName() {
        for (List<CanonicalColumn> columns : List.of(CanonicalColumn.ofTapes(), CanonicalColumn.ofSchedule()))
            assertThat(columns.stream()
                            .flatMap(column -> java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of(column.code()), column.names().stream()))
                            .map(HeaderMatcher::normal))
                    .doesNotHaveDuplicates();
    }
}
