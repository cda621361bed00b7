package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.MethodBench.TODAY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodRecord;

/** 参与核算: what the books leave, reckoned again here by hand. The figures are made up; each sum is worked out in its comment. */
class AccountingTest {
    private final MethodBench bench = new MethodBench("ACCOUNTING");

    /** By hand: (90,000 − 45,000 − 12,000 − 6,000 − 1,500 − 9,000) ÷ 3 = 5,500; + 700 + 1,200 = 7,400; × 0.7 = 5,180. */
    @Test
    void aShopsSeasonSaysWhatCanBePaidInAMonthBeforeAndAfterMeasures() {
        assertThat(bench.method.capacity(bench.dossier())).isEmpty();
        MethodRecord season = bench.keep("STATEMENT", "period", "SEASON");
        assertThat(bench.method.capacity(bench.dossier())).isEmpty();
        line(season, "REVENUE", "90000");
        line(season, "GOODS", "45000");
        line(season, "WAGES", "12000");
        line(season, "RENT", "6000");
        line(season, "INTEREST", "1500");
        line(season, "HOUSEHOLD", "9000");
        MethodRecord followed = measure("800");
        measure("1200");
        MethodRecord notDone = measure("5000");
        follow(followed, "DONE", "900");
        follow(followed, "PARTLY", "700");
        follow(notDone, "NOT_DONE", "5000");
        assertCapacity("5500", "7400", "5180");
    }

    /**
     * By hand: 8 mu × 6,500 jin × 1.20 = 62,400; + 9,000 off-farm + 1,600 subsidy = 73,000. Out: inputs 8 × 1,850 = 14,800,
     * rent 6,400, interest 2,160, household 24,000, together 47,360. Left 25,640 in a cycle of 8 months = 3,205; × 0.7 =
     * 2,243.50.
     */
    @Test
    void aFarmersCropIsReckonedByAreaYieldAndPriceOverTheMonthsOfItsCycle() {
        MethodRecord cycle = bench.keep("STATEMENT", "period", "CYCLE", "subject", "大棚番茄", "cycleMonths", "8");
        product(cycle, "REVENUE", "8", "6500", "1.2");
        line(cycle, "OFF_FARM_WAGES", "9000");
        line(cycle, "SUBSIDY", "1600");
        product(cycle, "INPUTS", "8", "", "1850");
        line(cycle, "RENT", "6400");
        line(cycle, "INTEREST", "2160");
        line(cycle, "HOUSEHOLD", "24000");
        assertCapacity("3205", "3205", "2243.50");
        assertThat(bench.figures())
                .containsEntry("in", Cell.of(Money.of("73000.00")))
                .containsEntry("out", Cell.of(Money.of("47360.00")))
                .containsEntry("free", Cell.of(Money.of("25640.00")));
    }

    /** By hand: a year of 25 pigs: 25 head × 115 kg × 15.4 = 44,275; feed 31,000; left 13,275 ÷ 12 = 1,106.25; × 0.7 = 774.37. */
    @ParameterizedTest
    @CsvSource({"YEAR", "CYCLE"})
    void aHerdWhoseCycleIsNotToldIsTakenForAYear(String period) {
        MethodRecord year = bench.keep("STATEMENT", "period", period);
        product(year, "REVENUE", "25", "115", "15.4");
        line(year, "INPUTS", "31000");
        assertCapacity("1106.25", "1106.25", "774.37");
    }

    /** By hand: −0.01 ÷ 12 is rounded down to −0.01: nobody is credited with more than there is. */
    @Test
    void whoseHouseholdEatsUpMoreThanComesInCanPayNothing() {
        MethodRecord year = bench.keep("STATEMENT", "period", "YEAR");
        line(year, "REVENUE", "24000");
        line(year, "HOUSEHOLD", "24000.01");
        assertCapacity("-0.01", "-0.01", "0");
    }

    @Test
    void theYoungestStatementCountsAndOnlyItsOwnLines() {
        line(bench.keep("STATEMENT", "period", "MONTH"), "REVENUE", "9999");
        MethodRecord second = bench.keep("STATEMENT", "period", "MONTH");
        line(second, "REVENUE", "1000");
        assertCapacity("1000", "1000", "700");
    }

    @Test
    void aLineHasAnAmountOrAreaAndPriceAndBothAgree() {
        MethodRecord month = bench.keep("STATEMENT", "period", "MONTH");
        assertThat(wrongLine(month)).containsExactly("noAmount");
        assertThat(wrongLine(month, "quantity", "8", "yield", "6500")).containsExactly("noAmount");
        assertThat(wrongLine(month, "quantity", "8", "yield", "6500", "price", "1.2"))
                .isEmpty();
        assertThat(wrongLine(month, "quantity", "8", "price", "1850", "amount", "14800.00"))
                .isEmpty();
        assertThat(wrongLine(month, "quantity", "8", "price", "1850", "amount", "14800.01"))
                .containsExactly("differs");
    }

    @Test
    void monthsBelongToACycleAndAreAtMostThreeYears() {
        assertThat(bench.wrong("STATEMENT", "period", "SEASON", "cycleMonths", "4"))
                .containsExactly("cycle");
        assertThat(bench.wrong("STATEMENT", "period", "CYCLE", "cycleMonths", "0"))
                .containsExactly("cycleMonths");
        assertThat(bench.wrong("STATEMENT", "period", "CYCLE", "cycleMonths", "37"))
                .containsExactly("cycleMonths");
        assertThat(bench.wrong("STATEMENT", "period", "CYCLE", "cycleMonths", "36"))
                .isEmpty();
    }

    @Test
    void whoFollowsUpSaysTheRealEffectUnlessNothingWasDone() {
        MethodRecord measure = measure("800");
        String id = measure.id().toString();
        assertThat(bench.wrong("FOLLOW_UP", "measure", id, "done", "PARTLY")).containsExactly("real");
        assertThat(bench.wrong("FOLLOW_UP", "measure", id, "done", "NOT_DONE")).isEmpty();
        assertThat(bench.wrong("FOLLOW_UP", "measure", id, "done", "DONE", "real", "0"))
                .isEmpty();
    }

    @Test
    void anAcceptanceIsOfTheFiguresAsTheyStoodThen() {
        MethodRecord month = bench.keep("STATEMENT", "period", "MONTH");
        assertThat(bench.wrong("ACCEPTANCE", "statement", month.id().toString(), "accepted", "true"))
                .containsExactly("noLines");
        line(month, "REVENUE", "1000");
        assertThat(bench.figures()).containsEntry("accepted", Cell.word("accepted.NOT_ASKED"));
        accept(month, "false");
        assertThat(bench.figures()).containsEntry("accepted", Cell.word("accepted.NO"));
        accept(month, "true");
        assertThat(bench.figures()).containsEntry("accepted", Cell.word("accepted.YES"));
        line(month, "RENT", "100");
        assertThat(bench.figures()).containsEntry("accepted", Cell.word("accepted.CHANGED"));
    }

    @Test
    void theMeasuresShowWhatWasExpectedWhatCameAndWhatNobodyLookedAt() {
        MethodRecord done = measure("800", "dueOn", TODAY.minusDays(9).toString());
        measure("500", "dueOn", TODAY.minusDays(1).toString());
        measure("300", "dueOn", TODAY.toString());
        follow(done, "DONE", "650");
        assertThat(bench.derived("measures").rows())
                .extracting(List::getLast)
                .containsExactly(Cell.word("standing.DONE"), Cell.word("standing.OVERDUE"), Cell.word("standing.OPEN"));
        assertThat(bench.derived("measures").rows().getFirst().get(4)).isEqualTo(Cell.of(Money.of("650.00")));
        assertThat(MethodBench.words(bench.method.holdsOn(done, bench.dossier())))
                .containsExactly("followed");
    }

    @Test
    void theChartDrawsCashBeforeAndAfterAndTheInstalment() {
        MethodRecord month = bench.keep("STATEMENT", "period", "MONTH");
        line(month, "REVENUE", "1000");
        measure("500");
        assertThat(bench.derived("cash").drawn()).contains("monthly");
        assertThat(bench.derived("cash").rows())
                .extracting(List::getLast)
                .containsExactly(Cell.of(Money.of("1000")), Cell.of(Money.of("1500")), Cell.of(Money.of("1050")));
    }

    @Test
    void theDueDateOfAMeasureIsWhenTheOfficerGoesOn() {
        MethodRecord measure = bench.draft("MEASURE", "dueOn", "2026-12-31");
        assertThat(bench.method.onRecord(measure, bench.dossier()))
                .containsExactly(new Effect.GoOn(java.time.LocalDate.of(2026, 12, 31)));
    }

    @Test
    void theMinimumIsAStatementWithSourcesTwoMeasuresAndAFollowUpOfEach() {
        assertThat(bench.missing("")).containsExactly("statement", "measures", "followUps");
        MethodRecord month = bench.keep("STATEMENT", "period", "MONTH");
        line(month, "REVENUE", "1000");
        line(month, "REVENUE", "1000");
        MethodRecord one = measure("1");
        follow(one, "DONE", "1");
        follow(one, "DONE", "2");
        assertThat(bench.missing("")).containsExactly("statement", "measures", "followUps");
        line(month, "RENT", "1000");
        MethodRecord two = measure("2");
        assertThat(bench.missing("")).containsExactly("followUps");
        follow(two, "NOT_DONE", "0");
        assertThat(bench.missing("")).isEmpty();
        assertThat(bench.missing("ACCOUNTING_REFUSED")).containsExactly("REFUSAL");
        assertThat(bench.missing("ACCOUNTING_NOT_CREDIBLE")).isEmpty();
    }

    @Test
    void everyFigureAndTableHasItsWords() throws IOException {
        MethodRecord month = bench.keep("STATEMENT", "period", "MONTH");
        for (String item : List.of("REVENUE", "HOUSEHOLD")) line(month, item, "100");
        measure("10");
        bench.speaks();
    }

    private void assertCapacity(String before, String after, String instalment) {
        assertThat(bench.method.capacity(bench.dossier())).hasValueSatisfying((Capacity capacity) -> {
            assertThat(capacity.before()).isEqualTo(Money.of(before));
            assertThat(capacity.after()).isEqualTo(Money.of(after));
            assertThat(capacity.instalment()).isEqualTo(Money.of(instalment));
        });
    }

    private void line(MethodRecord of, String item, String amount) {
        bench.keep("LINE", "statement", of.id().toString(), "item", item, "amount", amount, "source", "LEDGER");
    }

    private void product(MethodRecord of, String item, String quantity, String yield, String price) {
        List<String> given = new ArrayList<>(List.of(
                "statement",
                of.id().toString(),
                "item",
                item,
                "quantity",
                quantity,
                "price",
                price,
                "source",
                "NOTEBOOK"));
        if (!yield.isEmpty()) given.addAll(List.of("yield", yield));
        bench.keep("LINE", given.toArray(String[]::new));
    }

    private List<String> wrongLine(MethodRecord of, String... given) {
        List<String> all = new ArrayList<>(List.of("statement", of.id().toString(), "item", "REVENUE"));
        all.addAll(Arrays.asList(given));
        return bench.wrong("LINE", all.toArray(String[]::new));
    }

    private MethodRecord measure(String expected, String... more) {
        List<String> all = new ArrayList<>(List.of("what", "退掉仓库", "owner", "本人", "expected", expected));
        all.addAll(Arrays.asList(more));
        return bench.keep("MEASURE", all.toArray(String[]::new));
    }

    private void follow(MethodRecord measure, String done, String real) {
        bench.keep("FOLLOW_UP", "measure", measure.id().toString(), "done", done, "real", real);
    }

    private void accept(MethodRecord statement, String yes) {
        bench.keep("ACCEPTANCE", "statement", statement.id().toString(), "accepted", yes, "how", "SIGNED");
    }
}
