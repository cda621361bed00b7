package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.MethodBench.TODAY;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodRecord;

/** 资金启动: who was hit by a disaster is not pressed, and lent to only within what the system knows. */
class FundingTest {
    private static final LocalDate UNTIL = TODAY.plusDays(180);

    private final MethodBench bench = new MethodBench("FUNDING");

    @BeforeEach
    void aFarmerOwesEightyThousand() {
        bench.owing("80000.00", "120000.00");
    }

    @Test
    void aDisasterStartsTheSurveyHoldForFifteenDays() {
        assertThat(effects(bench.draft("DISASTER", "evidence", "NONE_YET")))
                .containsExactly(new Effect.Hold("HOLD_SURVEY", TODAY.plusDays(15)));
    }

    @Test
    void aProposalStopsPressingUntilItIsDecidedAndNoLongerThanThirtyDaysByItself() {
        assertThat(effects(proposal("40000", UNTIL)))
                .containsExactly(new Effect.Hold("HOLD_SURVEY", TODAY.plusDays(30)));
        assertThat(effects(proposal("40000", TODAY.plusDays(20))))
                .containsExactly(new Effect.Hold("HOLD_SURVEY", TODAY.plusDays(20)));
    }

    @Test
    void theReliefRunsToItsDateOnWhichTheOfficerLooksAtItAgain() {
        keepProposal("40000");
        assertThat(bench.method.onOpened(bench.dossier()))
                .containsExactly(
                        new Effect.Lift("HOLD_SURVEY"), new Effect.Hold("HOLD_RELIEF", UNTIL), new Effect.GoOn(UNTIL));
    }

    @Test
    void whatIsNotApprovedOrDeclinedIsPressedForAgain() {
        assertThat(bench.method.onDropped(bench.dossier())).containsExactly(new Effect.Lift("HOLD_SURVEY"));
        assertThat(effects(bench.draft("DECLINED", "decliner", "BORROWER")))
                .containsExactly(new Effect.Lift("HOLD_SURVEY"), new Effect.Lift("HOLD_RELIEF"));
    }

    @Test
    void totalExposureIsReckonedByTheSystemAndKeptInsideTheLimit() {
        MethodRecord fits = proposal("40000", UNTIL);
        assertThat(fits.answers().money("exposureNow")).isEqualTo(Money.of("80000.00"));
        assertThat(fits.answers().money("exposureAfter")).isEqualTo(Money.of("120000.00"));
        assertThat(fits.answers().money("exposureLimit")).isEqualTo(Money.of("120000.00"));
        assertThat(wrong(fits)).isEmpty();
        assertThat(wrong(proposal("40000.01", UNTIL))).containsExactly("limit");
    }

    @Test
    void whoTypesAnExposureIsNotBelieved() {
        MethodRecord typed = bench.draft(
                "PROPOSAL",
                "amount",
                "40000.01",
                "months",
                "12",
                "reliefUntil",
                UNTIL.toString(),
                "exposureAfter",
                "1.00",
                "exposureLimit",
                "999999.00");
        assertThat(wrong(typed)).containsExactly("limit");
    }

    @Test
    void anExposureThatGrewUntilTheDecisionKeepsTheStepShut() {
        complete();
        assertThat(obstacles()).isEmpty();
        bench.owing("80000.01", "120000.00");
        assertThat(obstacles()).containsExactly("limit");
        assertThat(bench.method.grounds(bench.dossier()))
                .filteredOn(line -> line.key().endsWith("ground.proposal"))
                .singleElement()
                .satisfies(line -> assertThat(line.args()).contains("120,000.01", "120,000.00"));
    }

    @Test
    void aProposalHasAnAmountATermAndAnEndAheadOfIt() {
        assertThat(wrong(proposal("0", UNTIL))).containsExactly("amount");
        assertThat(wrong(proposal("1", TODAY))).containsExactly("until");
        assertThat(bench.wrong("PROPOSAL", "amount", "1", "months", "0", "reliefUntil", UNTIL.toString()))
                .containsExactly("months");
    }

    @Test
    void noReliefOutlastsTheClaimWithoutAConfirmationNorAGuaranteeWithoutConsent() {
        bench.until(Optional.of(UNTIL.minusDays(1)), Optional.empty());
        assertThat(wrong(proposal("1", UNTIL))).containsExactly("confirmation");
        assertThat(wrong(proposal("1", UNTIL.minusDays(1)))).isEmpty();
        assertThat(wrong(proposal("1", UNTIL, "confirmationNo", "Q-1"))).isEmpty();
        bench.until(Optional.of(UNTIL.minusDays(1)), Optional.of(UNTIL.minusDays(1)));
        assertThat(wrong(proposal("1", UNTIL, "confirmationNo", "Q-1"))).containsExactly("consent");
        assertThat(wrong(proposal("1", UNTIL, "confirmationNo", "Q-1", "consentNo", "T-1")))
                .isEmpty();
    }

    @Test
    void aClockThatHasComeNearerUntilTheDecisionKeepsTheStepShut() {
        complete();
        assertThat(obstacles()).isEmpty();
        bench.until(Optional.of(UNTIL), Optional.of(UNTIL));
        assertThat(obstacles()).isEmpty();
        bench.until(Optional.of(UNTIL.minusDays(1)), Optional.empty());
        assertThat(obstacles()).containsExactly("confirmation");
        bench.until(Optional.of(UNTIL.minusDays(1)), Optional.of(UNTIL.minusDays(1)));
        assertThat(obstacles()).containsExactly("confirmation", "consent");
    }

    @Test
    void theStepOpensOnlyWithDamageEligibilityProposalAndScheduleEachOfWhichCanBeMissing() {
        assertThat(obstacles()).containsExactly("noDamage", "notEligible", "noProposal");
        bench.keep("DISASTER", "evidence", "NONE_YET");
        assertThat(obstacles()).contains("noDamage");
        MethodRecord damage = bench.keep("DISASTER", "evidence", "CERTIFICATE");
        keepProposal("40000");
        assertThat(obstacles()).containsExactly("notEligible", "noSchedule");
        step(TODAY.plusDays(100), "80000.01");
        eligible("true");
        assertThat(obstacles()).containsExactly("stepEnd");
        step(TODAY.plusDays(200), "80000.00");
        assertThat(obstacles()).isEmpty();
        bench.drop(damage);
        assertThat(obstacles()).containsExactly("noDamage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"honest", "diligent", "operates", "manages"})
    void oneTestThatIsNotMetIsEnoughToRefuse(String test) {
        complete();
        List<String> answers = new ArrayList<>();
        for (String each : List.of("honest", "diligent", "operates", "manages"))
            answers.addAll(List.of(each, Boolean.toString(!each.equals(test)), each + "How", "走访"));
        bench.keep("ELIGIBILITY", answers.toArray(String[]::new));
        assertThat(obstacles()).containsExactly("notEligible");
    }

    @Test
    void theManagerSeesHowEachTestIsKnown() {
        complete();
        assertThat(bench.method.grounds(bench.dossier()))
                .filteredOn(line -> line.key().endsWith("ground.known"))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.args()).contains("走访村民"));
    }

    @Test
    void exposureFallsFromStepToStepAndLiesAhead() {
        keepProposal("40000");
        assertThat(wrongStep(TODAY, "90000")).containsExactly("stepDate");
        assertThat(wrongStep(TODAY.plusDays(1), "120000.00")).containsExactly("stepHigh");
        step(TODAY.plusDays(100), "100000");
        assertThat(wrongStep(TODAY.plusDays(100), "90000")).containsExactly("stepTwice");
        assertThat(wrongStep(TODAY.plusDays(200), "100000")).containsExactly("stepRises");
        assertThat(wrongStep(TODAY.plusDays(50), "100000")).containsExactly("stepRises");
        assertThat(wrongStep(TODAY.plusDays(200), "99999.99")).isEmpty();
        assertThat(wrongStep(TODAY.plusDays(50), "100000.01")).isEmpty();
    }

    @Test
    void noMoreIsPaidOutThanWasApproved() {
        keepProposal("40000");
        assertThat(bench.wrong("DISBURSED", "reference", "H-1", "amount", "40000.01"))
                .containsExactly("paidOut");
        assertThat(bench.wrong("DISBURSED", "reference", "H-1", "amount", "40000.00"))
                .isEmpty();
    }

    @Test
    void aReviewHoldsWhatTheLedgerSaysAgainstTheSchedule() {
        keepProposal("40000");
        step(TODAY.plusDays(1), "100000");
        step(TODAY.plusDays(9), "70000");
        bench.owing("95000.00", "120000.00");
        MethodRecord review = bench.keepOn(TODAY.plusDays(3), "REVIEW", "standing", "RUNNING");
        assertThat(review.answers().money("exposure")).isEqualTo(Money.of("95000.00"));
        assertThat(review.answers().money("planned")).isEqualTo(Money.of("100000.00"));
        assertThat(bench.derived("exposure").rows())
                .containsExactly(
                        List.of(new Cell.Day(TODAY), Cell.of(Money.of("120000.00")), Cell.NONE),
                        List.of(new Cell.Day(TODAY.plusDays(1)), Cell.of(Money.of("100000.00")), Cell.NONE),
                        List.of(new Cell.Day(TODAY.plusDays(3)), Cell.NONE, Cell.of(Money.of("95000.00"))),
                        List.of(new Cell.Day(TODAY.plusDays(9)), Cell.of(Money.of("70000.00")), Cell.NONE));
    }

    @Test
    void lossesAreSummedAndInsuranceNeverPaysMoreThanWasLost() {
        bench.keep("DISASTER", "loss", "90000");
        loss("60000", "20000");
        loss("25000.50", "0");
        assertThat(bench.figures())
                .containsEntry("reported", Cell.of(Money.of("90000")))
                .containsEntry("lost", Cell.of(Money.of("85000.50")))
                .containsEntry("insured", Cell.of(Money.of("20000")));
        assertThat(bench.wrong("LOSS", "loss", "10.00", "insured", "10.01")).containsExactly("insured");
        assertThat(bench.wrong("LOSS", "loss", "0")).containsExactly("loss");
    }

    @Test
    void theMinimumIsDamageAndAReviewOrOneRecordOfTheRefusal() {
        assertThat(bench.missing("")).containsExactly("damage", "review");
        bench.keep("DISASTER", "evidence", "PHOTO");
        assertThat(bench.missing("")).containsExactly("review");
        bench.keep("REVIEW", "standing", "FAILED");
        assertThat(bench.missing("")).isEmpty();
        assertThat(bench.missing("FUNDING_DECLINED_BANK")).containsExactly("DECLINED");
    }

    @Test
    void everyFigureAndTableHasItsWords() throws IOException {
        complete();
        loss("1", "0");
        bench.speaks();
    }

    private void complete() {
        bench.keep("DISASTER", "evidence", "CERTIFICATE", "type", "FLOOD", "loss", "90000");
        eligible("true");
        keepProposal("40000");
        step(TODAY.plusDays(200), "80000.00");
    }

    private void eligible(String answer) {
        List<String> answers = new ArrayList<>();
        for (String each : List.of("honest", "diligent", "operates", "manages"))
            answers.addAll(List.of(each, answer, each + "How", "走访村民"));
        bench.keep("ELIGIBILITY", answers.toArray(String[]::new));
    }

    private MethodRecord proposal(String amount, LocalDate until, String... more) {
        List<String> all = new ArrayList<>(List.of("amount", amount, "months", "12", "reliefUntil", until.toString()));
        all.addAll(Arrays.asList(more));
        return bench.draft("PROPOSAL", all.toArray(String[]::new));
    }

    private void keepProposal(String amount) {
        bench.keep("PROPOSAL", "amount", amount, "months", "12", "rate", "4.35", "reliefUntil", UNTIL.toString());
    }

    private void step(LocalDate by, String left) {
        bench.keep("STEP_DOWN", "by", by.toString(), "exposure", left);
    }

    private List<String> wrongStep(LocalDate by, String left) {
        return bench.wrong("STEP_DOWN", "by", by.toString(), "exposure", left);
    }

    private void loss(String loss, String insured) {
        bench.keep("LOSS", "hit", "CROP", "what", "大棚", "loss", loss, "insured", insured);
    }

    private List<Effect> effects(MethodRecord record) {
        return bench.method.onRecord(record, bench.dossier());
    }

    private List<String> wrong(MethodRecord record) {
        return MethodBench.words(bench.method.check(record, bench.dossier()));
    }

    private List<String> obstacles() {
        return MethodBench.words(bench.method.obstacles(bench.dossier()));
    }
}
