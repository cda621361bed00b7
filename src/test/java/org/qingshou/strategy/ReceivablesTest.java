package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.MethodBench.TODAY;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodRecord;

/** 帮助讨债: what is owed to the borrower, who may ask for it, and where the money goes. */
class ReceivablesTest {
    private final MethodBench bench = new MethodBench("RECEIVABLES");
    private MethodRecord school;
    private MethodRecord builder;

    @BeforeEach
    void twoDebtors() {
        school = debt("小学食堂", "10000.00", 20, "1");
        builder = debt("工地项目部", "40000.00", 200, "4", "disputed", "true");
    }

    private MethodRecord debt(String who, String amount, int daysOver, String ease, String... more) {
        String[] given = {
            "counterparty",
            who,
            "amount",
            amount,
            "dueOn",
            TODAY.minusDays(daysOver).toString(),
            "ease",
            ease,
            "paper",
            "IOU",
            "standing",
            "RUNNING"
        };
        String[] all = java.util.stream.Stream.concat(List.of(given).stream(), List.of(more).stream())
                .toArray(String[]::new);
        return bench.keep("RECEIVABLE", all);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0", "0, 0", "1, 1", "30, 1", "31, 2", "90, 2", "91, 3", "180, 3", "181, 4", "365, 4", "366, 5", "900, 5"
    })
    void eachReceivableStandsInOneAgeBucketByDaysPastDue(int daysOver, int bucket) {
        bench.drop(school);
        bench.drop(builder);
        debt("某店", "7.00", daysOver, "1");
        var rows = bench.derived("ageing").rows();
        assertThat(rows).hasSize(6);
        for (int i = 0; i < 6; i++)
            assertThat(rows.get(i).get(2)).isEqualTo(Cell.of(i == bucket ? Money.of("7.00") : Money.ZERO));
    }

    @Test
    void easyOnesComeFirstDisputedOnesLastAndOfTwoAlikeTheLarger() {
        debt("批发商", "12000.00", 5, "1");
        debt("亲戚", "90000.00", 5, "5");
        assertThat(bench.derived("ranking").rows())
                .extracting(List::getFirst)
                .containsExactly(Cell.of("批发商"), Cell.of("小学食堂"), Cell.of("亲戚"), Cell.of("工地项目部"));
    }

    /** By hand: 10,000 × 0.9 = 9,000; 40,000 × 0.3 ÷ 2 (disputed) = 6,000; together 15,000. */
    @Test
    void whatMayBeHopedForFollowsEaseAndIsHalvedByADispute() {
        assertThat(bench.figures()).containsEntry("expected", Cell.of(Money.of("15000.00")));
    }

    @ParameterizedTest
    @CsvSource({"standing,CLOSED", "solvent,NO", "limitationOn,2026-11-22"})
    void fromWhoClosedCannotPayOrIsPastLimitationATenthAtMost(String field, String value) {
        bench.drop(school);
        bench.drop(builder);
        bench.keep(
                "RECEIVABLE",
                "counterparty",
                "某店",
                "amount",
                "1000.05",
                "dueOn",
                "2022-01-01",
                "ease",
                "1",
                field,
                value);
        assertThat(bench.figures()).containsEntry("expected", Cell.of(Money.of("100.00")));
    }

    @Test
    void theTotalsSayWhatCameInAndWhichShareWentToTheLoan() {
        recover(school, "10000.00", "7500.00", "2500.00");
        writeDown(builder, "15000.00");
        assertThat(bench.figures())
                .containsEntry("count", Cell.of(2))
                .containsEntry("total", Cell.of(Money.of("50000.00")))
                .containsEntry("open", Cell.of(Money.of("25000.00")))
                .containsEntry("recovered", Cell.of(Money.of("10000.00")))
                .containsEntry("toLoan", Cell.of(Money.of("7500.00")))
                .containsEntry("share", new Cell.Percent(new BigDecimal("75.0")))
                .containsEntry("kept", Cell.of(Money.of("2500.00")))
                .containsEntry("writtenDown", Cell.of(Money.of("15000.00")));
        assertThat(bench.derived("ranking").rows()).hasSize(1);
        assertThat(bench.derived("splits").rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith(Cell.of("小学食堂"), new Cell.Day(TODAY), Cell.of(Money.of("10000.00"))));
    }

    @Test
    void theTwoPartsOfARecoveryAddUpAndWhatIsKeptHasAReason() {
        assertThat(wrongRecovery("100.00", "80.00", "20.00")).containsExactly("reason");
        assertThat(wrongRecovery("100.00", "80.00", "19.99", "reason", "进货")).containsExactly("split");
        assertThat(wrongRecovery("100.00", "100.00", "0")).isEmpty();
        assertThat(wrongRecovery("100.00", "80.00", "20.00", "reason", "进货")).isEmpty();
        assertThat(wrongRecovery("0", "0", "0")).containsExactly("amount");
    }

    @Test
    void noMoreCanComeInThanIsStillOpen() {
        recover(school, "9999.99", "9999.99", "0");
        assertThat(wrongRecovery("0.01", "0.01", "0")).isEmpty();
        assertThat(wrongRecovery("0.02", "0.02", "0")).containsExactly("tooMuch");
        assertThat(bench.wrong("WRITE_DOWN", "receivable", id(school), "amount", "0.02", "why", "GONE"))
                .containsExactly("tooMuch");
    }

    @Test
    void theBankAsksAloneOnlyWhereTheClaimIsItsOwnAndTheDebtorWasTold() {
        assertThat(alone(builder)).containsExactly("alone");
        assign(builder, "TRANSFER");
        assertThat(alone(builder)).containsExactly("alone");
        assign(builder, "PLEDGE", "toldOn", TODAY.toString());
        assertThat(alone(builder)).containsExactly("alone");
        assign(builder, "TRANSFER", "toldOn", TODAY.toString());
        assertThat(alone(builder)).isEmpty();
        assertThat(alone(school)).containsExactly("alone");
        assertThat(bench.wrong("ATTEMPT", "receivable", id(school), "together", "true"))
                .isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatIsCollected() {
        recover(school, "10000.00", "10000.00", "0");
        assertThat(bench.wrong("ATTEMPT", "receivable", id(school), "together", "true"))
                .containsExactly("done");
    }

    @Test
    void afterARecoveryTheStepStaysOpenUntilEachReceivableIsCollectedOrWrittenDown() {
        assertThat(unfinished("RECEIVABLES_NONE")).isEmpty();
        recover(school, "10000.00", "10000.00", "0");
        for (String outcome : List.of("RECEIVABLES_REPAID", "RECEIVABLES_PART", "RECEIVABLES_NONE"))
            assertThat(bench.method.unfinished(outcome, bench.dossier()))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.key()).isEqualTo("method.RECEIVABLES.check.stillOpen");
                        assertThat(line.args()).containsExactly("1", "40,000.00");
                    });
        assertThat(unfinished("RECEIVABLES_REFUSED")).isEmpty();
        writeDown(builder, "39999.99");
        assertThat(unfinished("RECEIVABLES_PART")).containsExactly("stillOpen");
        writeDown(builder, "0.01");
        assertThat(unfinished("RECEIVABLES_PART")).isEmpty();
    }

    @Test
    void anAssignmentEndsTheStepOnlyOnceItIsOnRecordForAllThatIsLeft() {
        assertThat(unfinished("RECEIVABLES_ASSIGNED")).containsExactly("noAssignment");
        recover(school, "10.00", "10.00", "0");
        assign(builder, "PLEDGE");
        assertThat(unfinished("RECEIVABLES_ASSIGNED")).containsExactly("stillOpen");
        assign(school, "PLEDGE");
        assertThat(unfinished("RECEIVABLES_ASSIGNED")).isEmpty();
    }

    @Test
    void afterARecoveryTheNextVisitIsDueInTwoWeeksWhileSomethingIsOpen() {
        MethodRecord all = bench.draft("RECOVERY", "receivable", id(school), "amount", "10000.00");
        assertThat(bench.method.onRecord(all, bench.dossier())).containsExactly(new Effect.GoOn(TODAY.plusDays(14)));
        writeDown(builder, "40000.00");
        assertThat(bench.method.onRecord(all, bench.dossier())).isEmpty();
    }

    @Test
    void aReceivableIsListedOnceAndItsDatesFollowEachOther() {
        String due = TODAY.minusDays(20).toString();
        assertThat(bench.wrong("RECEIVABLE", "counterparty", "小学食堂", "amount", "10000.00", "dueOn", due))
                .containsExactly("again");
        assertThat(bench.wrong("RECEIVABLE", "counterparty", "小学食堂", "amount", "10000.01", "dueOn", due))
                .isEmpty();
        assertThat(bench.wrong(
                        "RECEIVABLE",
                        "counterparty",
                        "某店",
                        "amount",
                        "0",
                        "dueOn",
                        "2026-01-02",
                        "invoicedOn",
                        "2026-01-03",
                        "limitationOn",
                        "2026-01-01"))
                .containsExactly("amount", "invoiced", "limitation");
    }

    @Test
    void aRowOnWhichOthersRestIsNotStruckOff() {
        assertThat(bench.method.holdsOn(school, bench.dossier())).isEmpty();
        bench.keep("ATTEMPT", "receivable", id(school), "together", "true");
        assertThat(MethodBench.words(bench.method.holdsOn(school, bench.dossier())))
                .containsExactly("rests");
        assertThat(bench.method.holdsOn(builder, bench.dossier())).isEmpty();
    }

    @Test
    void theMinimumIsTheListAndTwoJointAttemptsEachOfWhichCanBeMissing() {
        assertThat(bench.missing("")).containsExactly("list", "attempts");
        MethodRecord list = bench.keep("LIST", "how", "BOOKS");
        bench.keep("ATTEMPT", "receivable", id(school), "together", "true");
        bench.keep("ATTEMPT", "receivable", id(school), "together", "false");
        assertThat(bench.missing("")).containsExactly("attempts");
        bench.keep("ATTEMPT", "receivable", id(builder), "together", "true");
        assertThat(bench.missing("")).isEmpty();
        bench.drop(list);
        assertThat(bench.missing("")).containsExactly("list");
        assertThat(bench.missing("RECEIVABLES_REFUSED")).containsExactly("REFUSAL");
        bench.keep("REFUSAL", "words", "不愿意");
        assertThat(bench.missing("RECEIVABLES_REFUSED")).isEmpty();
    }

    @Test
    void nothingOwedAndHowThatWasCheckedStandsForListAndAttempts() {
        bench.keep("NONE_OWED", "how", "BOOKS", "note", "均为现款");
        assertThat(bench.missing("")).isEmpty();
    }

    @Test
    void everyFigureAndTableHasItsWords() throws IOException {
        recover(school, "10.00", "10.00", "0");
        bench.speaks();
    }

    private void recover(MethodRecord debt, String amount, String toLoan, String kept) {
        bench.keep("RECOVERY", "receivable", id(debt), "amount", amount, "toLoan", toLoan, "kept", kept);
    }

    private void writeDown(MethodRecord debt, String amount) {
        bench.keep("WRITE_DOWN", "receivable", id(debt), "amount", amount, "why", "GONE");
    }

    private void assign(MethodRecord debt, String form, String... more) {
        String[] given = {"receivable", id(debt), "form", form, "paperNo", "Z-1"};
        bench.keep(
                "ASSIGNMENT",
                java.util.stream.Stream.concat(List.of(given).stream(), List.of(more).stream())
                        .toArray(String[]::new));
    }

    private List<String> alone(MethodRecord debt) {
        return bench.wrong("ATTEMPT", "receivable", id(debt), "together", "false");
    }

    private List<String> wrongRecovery(String amount, String toLoan, String kept, String... more) {
        String[] given = {"receivable", id(school), "amount", amount, "toLoan", toLoan, "kept", kept};
        return bench.wrong(
                "RECOVERY",
                java.util.stream.Stream.concat(List.of(given).stream(), List.of(more).stream())
                        .toArray(String[]::new));
    }

    private List<String> unfinished(String outcome) {
        return MethodBench.words(bench.method.unfinished(outcome, bench.dossier()));
    }

    private static String id(MethodRecord record) {
        return record.id().toString();
    }
}
