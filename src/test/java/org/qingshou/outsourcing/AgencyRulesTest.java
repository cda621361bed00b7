package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.ProductScope;
import org.qingshou.outsourcing.AgencyEvaluation.Result;
import org.qingshou.outsourcing.AgencyInfo.Status;

/** Each rule about agencies allows and refuses. */
class AgencyRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void anAgencyInOrderHasNothingAgainstIt() {
        assertThat(keys(good())).isEmpty();
    }

    @Test
    void aSuspendedAgencyGetsNothing() {
        assertThat(keys(agency(Status.SUSPENDED, LONG_AGO, TODAY, TODAY, TODAY, AgencyRules.CONTRACT_TERMS, true)))
                .containsExactly("outsourcing.rule.suspended");
    }

    @Test
    void anAgencyNotOnTheWhiteListGetsNothing() {
        assertThat(keys(agency(Status.ACTIVE, null, TODAY, TODAY, TODAY, AgencyRules.CONTRACT_TERMS, true)))
                .containsExactly("outsourcing.rule.R-OUT-01.list");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,1", "2026-11-24,0", "2026-11-25,0"})
    void theContractMustBeInDate(LocalDate to, int breaches) {
        assertThat(keys(agency(Status.ACTIVE, LONG_AGO, to, TODAY, TODAY, AgencyRules.CONTRACT_TERMS, true)))
                .hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-24,0", "2025-11-23,1", "2026-11-25,1"})
    void theEvaluationIsNotOlderThanAYear(LocalDate evaluated, int breaches) {
        assertThat(keys(agency(Status.ACTIVE, LONG_AGO, TODAY, evaluated, TODAY, AgencyRules.CONTRACT_TERMS, true)))
                .hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({"2023-11-24,0", "2023-11-23,1"})
    void theImpactAssessmentIsNotOlderThanThreeYears(LocalDate assessed, int breaches) {
        assertThat(keys(agency(Status.ACTIVE, LONG_AGO, TODAY, TODAY, assessed, AgencyRules.CONTRACT_TERMS, true)))
                .hasSize(breaches);
    }

    @Test
    void everyTermTheContractDoesNotStateIsNamed() {
        assertThat(keys(agency(Status.ACTIVE, LONG_AGO, TODAY, TODAY, TODAY, List.of("PURPOSE"), true)))
                .hasSize(AgencyRules.CONTRACT_TERMS.size() - 1)
                .containsOnly("outsourcing.rule.R-OUT-04");
    }

    @Test
    void aPartnerWithPurposesOfItsOwnNeedsTheBorrowersConsent() {
        assertThat(AgencyRules.consent(good(), false))
                .extracting(Line::key)
                .containsExactly("outsourcing.rule.R-OUT-08");
        assertThat(AgencyRules.consent(good(), true)).isEmpty();
        assertThat(AgencyRules.consent(processor(), false)).isEmpty();
    }

    @Test
    void anEndpointAbroadGetsNothing() {
        assertThat(keys(agency(Status.ACTIVE, LONG_AGO, TODAY, TODAY, TODAY, AgencyRules.CONTRACT_TERMS, false)))
                .containsExactly("outsourcing.rule.R-OUT-09");
    }

    @Test
    void allBreachesAreNamedNotOnlyTheFirst() {
        assertThat(keys(agency(Status.SUSPENDED, null, LONG_AGO, null, null, List.of(), false)))
                .hasSize(6 + AgencyRules.CONTRACT_TERMS.size());
    }

    @Test
    void aLoanWithAnAgencyKeepsEveryOtherAway() {
        assertThat(AgencyRules.alreadyPlaced(List.of())).isEmpty();
        assertThat(AgencyRules.alreadyPlaced(List.of("HX", "HX", "TC"))).hasSize(2);
    }

    @Test
    void aContractThatEndsSoonAndAFeeOnRecoveryAloneAreOnlyWarned() {
        assertThat(AgencyRules.warnings(good(), OwedCertificates.NONE, TODAY))
                .extracting(Line::key)
                .containsExactly("outsourcing.rule.R-OUT-02.contract");
    }

    @Test
    void anAgencyWithNobodyInOrderIsOnlyWarned() {
        assertThat(AgencyRules.staff(AgencyStaff.Count.NONE))
                .containsExactly(Line.of("outsourcing.rule.R-OUT-15", "0"));
        assertThat(AgencyRules.staff(new AgencyStaff.Count(3, 0))).hasSize(1);
        assertThat(AgencyRules.staff(new AgencyStaff.Count(3, 1))).isEmpty();
    }

    @Test
    void aCertificateThatIsOwedIsSaidAndOneThatIsLateKeepsNewCasesAway() {
        LocalDate next = OwedCertificates.due(TODAY);
        OwedCertificates open = new OwedCertificates(2, 0, next);
        assertThat(AgencyRules.breaches(good(), open, TODAY)).isEmpty();
        assertThat(AgencyRules.warnings(good(), open, TODAY))
                .contains(Line.of("outsourcing.rule.R-OUT-11.open", "2", next.toString()));
        OwedCertificates late = new OwedCertificates(2, 1, TODAY.minusDays(1));
        assertThat(AgencyRules.breaches(good(), late, TODAY))
                .containsExactly(Line.of("outsourcing.rule.R-OUT-11.late", "1"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17,false", "2026-11-16,true"})
    void theSeventhDayIsInTime(LocalDate ended, boolean late) {
        assertThat(OwedCertificates.due(ended).isBefore(TODAY)).isEqualTo(late);
        assertThat(ended.isAfter(OwedCertificates.lateIfEndedBy(TODAY))).isEqualTo(!late);
    }

    @Test
    void anAgencyGetsOnlyTheKindsOfClaimsThatItTakes() {
        assertThat(AgencyRules.takes(good(), ClaimKind.CLM_POST_LOAN)).isEmpty();
        assertThat(AgencyRules.takes(good(), ClaimKind.CLM_SALES))
                .containsExactly(Line.of("agencies.rule.claims", "#claim-kind.CLM_SALES"));
    }

    @ParameterizedTest
    @CsvSource({"SCOPE_CARD,CLM_CREDIT_CARD", "SCOPE_CONSUMER,CLM_CONSUMER", "SCOPE_CORPORATE,CLM_POST_LOAN"})
    void whatALoanIsForSaysWhichClaimItIs(ProductScope scope, ClaimKind kind) {
        assertThat(ClaimKind.of(scope)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"9,0", "10,1", "11,1"})
    void theLastPlaceIsGivenAndNoneAfterIt(int others, int breaches) {
        AgencyTakes ten = new AgencyTakes(List.of(ClaimKind.CLM_POST_LOAN), 10, null);
        assertThat(AgencyRules.room(taking(ten), new AgencyLoad(others, Money.ZERO), Money.of("1.00")))
                .hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({"60.00,0", "60.01,1"})
    void theSumIsReachedAndNotPassed(String amount, int breaches) {
        AgencyTakes hundred = new AgencyTakes(List.of(ClaimKind.CLM_POST_LOAN), null, Money.of("100.00"));
        assertThat(AgencyRules.room(taking(hundred), new AgencyLoad(1, Money.of("40.00")), Money.of(amount)))
                .hasSize(breaches);
    }

    @Test
    void aFailedEvaluationKeepsNewCasesAwayAndOneToBeWatchedIsSaid() {
        AgencyEvaluation failed = evaluation(TODAY, Result.FAILED, TODAY.plusDays(90));
        assertThat(AgencyRules.evaluated(failed, TODAY))
                .containsExactly(Line.of("agencies.rule.R-OUT-02.failed", TODAY.toString()));
        AgencyEvaluation watch = evaluation(TODAY, Result.WATCH, TODAY.plusDays(90));
        assertThat(AgencyRules.evaluated(watch, TODAY)).isEmpty();
        assertThat(AgencyRules.evaluationSoon(watch, TODAY))
                .containsExactly(Line.of("agencies.rule.R-OUT-02.watch", TODAY.toString()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24,0,1", "2026-11-23,1,0", "2026-12-23,0,1", "2026-12-24,0,0"})
    void anEvaluationThatTheBankWantedEarlierBarsAndIsSaidThirtyDaysBefore(LocalDate due, int breaches, int warnings) {
        AgencyEvaluation good = evaluation(TODAY.minusDays(90), Result.GOOD, due);
        assertThat(AgencyRules.evaluated(good, TODAY)).hasSize(breaches);
        assertThat(AgencyRules.evaluationSoon(good, TODAY)).hasSize(warnings);
    }

    @Test
    void whatTheRuleOfAYearSaysAlreadyIsNotSaidTwice() {
        LocalDate held = TODAY.minusDays(400);
        assertThat(AgencyRules.evaluated(evaluation(held, Result.GOOD, AgencyRules.evaluateBy(held)), TODAY))
                .isEmpty();
    }

    @Test
    void anInterfaceThatWasNotSeenToReportContactsIsSaid() {
        assertThat(AgencyRules.conformance(null)).containsExactly(Line.of("agencies.rule.conformance.none"));
        assertThat(AgencyRules.conformance(checked(1))).containsExactly(Line.of("agencies.rule.conformance", "1"));
        assertThat(AgencyRules.conformance(checked(2))).isEmpty();
    }

    private static AgencyEvaluation evaluation(LocalDate on, Result result, LocalDate due) {
        return new AgencyEvaluation("HX", on, result, 80, "现场检查", due, ActorId.system("test"));
    }

    private static AgencyConformance checked(int level) {
        return new AgencyConformance(
                "HX",
                level,
                Instant.EPOCH,
                "https://agency.example",
                "case-package/1",
                1,
                0,
                0,
                "",
                ActorId.system("test"));
    }

    private static AgencyInfo taking(AgencyTakes takes) {
        AgencyInfo good = good();
        return new AgencyInfo(
                good.code(),
                good.name(),
                good.status(),
                good.whiteListedOn(),
                good.contractNo(),
                good.contractFrom(),
                good.contractTo(),
                good.contractTerms(),
                good.evaluatedOn(),
                good.assessedOn(),
                good.endpoint(),
                good.inMainland(),
                good.ownPurposes(),
                good.signingKey(),
                good.encryptionKey(),
                good.feeMode(),
                good.tariffId(),
                good.channels(),
                good.regions(),
                good.dataCategories(),
                takes,
                good.version());
    }

    private static List<String> keys(AgencyInfo agency) {
        return AgencyRules.breaches(agency, OwedCertificates.NONE, TODAY).stream()
                .map(Line::key)
                .toList();
    }

    private static AgencyInfo good() {
        return agency(Status.ACTIVE, LONG_AGO, TODAY.plusDays(30), TODAY, TODAY, AgencyRules.CONTRACT_TERMS, true);
    }

    private static AgencyInfo agency(
            Status status,
            @Nullable LocalDate listed,
            LocalDate to,
            @Nullable LocalDate evaluated,
            @Nullable LocalDate assessed,
            List<String> terms,
            boolean mainland) {
        return agency(status, listed, to, evaluated, assessed, terms, mainland, true);
    }

    private static AgencyInfo processor() {
        return agency(Status.ACTIVE, LONG_AGO, TODAY, TODAY, TODAY, AgencyRules.CONTRACT_TERMS, true, false);
    }

    private static AgencyInfo agency(
            Status status,
            @Nullable LocalDate listed,
            LocalDate to,
            @Nullable LocalDate evaluated,
            @Nullable LocalDate assessed,
            List<String> terms,
            boolean mainland,
            boolean ownPurposes) {
        return new AgencyInfo(
                "HX",
                "华信",
                status,
                listed,
                "HT-1",
                LONG_AGO.minusYears(1),
                to,
                terms,
                evaluated,
                assessed,
                "https://agency.example",
                mainland,
                ownPurposes,
                "",
                "",
                "MIXED",
                "T1",
                List.of("VOICE"),
                List.of(),
                List.of("IDENTITY"),
                AgencyTakes.ALL_OF_A_BANK,
                0);
    }
}
