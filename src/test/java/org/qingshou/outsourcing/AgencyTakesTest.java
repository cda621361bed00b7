package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.conformance.CheckReport;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** What an agency takes and how much of it: asked at the proposal, at the yes and again before the case leaves. */
@QingshouTest
class AgencyTakesTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyProfileDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCaseOfAKindThatItDoesNotTakeIsRefusedAndAllReasonsAreShown() {
        takes("CLM_CREDIT_CARD", null, null);
        CaseId caseId = world.settledCase();
        assertThat(against(caseId)).containsExactly(Line.of("agencies.rule.claims", "#claim-kind.CLM_POST_LOAN"));
        assertThatThrownBy(() -> propose(caseId)).satisfies(PlacementWorld.refusedHere("agencies.rule.claims"));
    }

    @Test
    void aFullAgencyGetsNoFurtherCaseAndItsOwnProposalDoesNotStandInItsWay() {
        takes("CLM_POST_LOAN", 1, null);
        CaseId first = world.settledCase();
        UUID placement = world.queued(first);
        assertThat(world.state(placement)).isEqualTo(PlacementState.QUEUED);
        CaseId second = world.settledCase();
        assertThat(against(second)).containsExactly(Line.of("agencies.rule.full", "1", "1"));
        assertThatThrownBy(() -> propose(second)).satisfies(PlacementWorld.refusedHere("agencies.rule.full"));
    }

    @Test
    void theAmountOfAllOpenCasesCounts() {
        takes("CLM_POST_LOAN", null, "20000.00");
        propose(world.settledCase());
        CaseId second = world.settledCase();
        assertThat(against(second))
                .containsExactly(Line.of(
                        "agencies.rule.full.amount",
                        Money.of("12345.67").shown(),
                        Money.of("20000.00").shown()));
    }

    @Test
    void whatChangedSinceTheProposalHoldsTheYesBack() {
        CaseId caseId = world.settledCase();
        propose(caseId);
        takes("CLM_CREDIT_CARD", null, null);
        assertThatThrownBy(() -> world.approve("APR_OUTSOURCE", caseId)).isInstanceOf(Refused.class);
        takes("CLM_POST_LOAN", null, null);
        world.approve("APR_OUTSOURCE", caseId);
    }

    @Test
    void whatChangedSinceTheYesKeepsTheCaseInTheHouse() {
        CaseId caseId = world.settledCase();
        UUID placement = propose(caseId);
        world.approve("APR_OUTSOURCE", caseId);
        takes("CLM_CREDIT_CARD", null, null);
        context.getBean(Departure.class).advance(placement);
        assertThat(world.state(placement)).isEqualTo(PlacementState.CANCELLED);
    }

    @Test
    void ofTwoWhoAskForTheLastPlaceOneGetsIt() throws Exception {
        takes("CLM_POST_LOAN", 1, null);
        List<CaseId> cases = List.of(world.settledCase(), world.settledCase());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = cases.stream()
                    .map(each -> (Callable<Boolean>) () -> taken(each))
                    .toList();
            long got = 0;
            for (Future<Boolean> one : both.invokeAll(work)) if (one.get()) got++;
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void aFailedEvaluationBarsTheAgencyUntilALaterOneIsPassed() {
        LocalDate today = clock.today();
        CaseId caseId = world.settledCase();
        evaluate(today.minusDays(10), AgencyEvaluation.Result.FAILED);
        assertThat(against(caseId))
                .containsExactly(Line.of(
                        "agencies.rule.R-OUT-02.failed", today.minusDays(10).toString()));
        evaluate(today, AgencyEvaluation.Result.GOOD);
        assertThat(against(caseId)).isEmpty();
        assertThat(profile().evaluations())
                .extracting(AgencyEvaluation::result)
                .containsExactly(AgencyEvaluation.Result.GOOD, AgencyEvaluation.Result.FAILED);
        assertThat(profile().agency().evaluatedOn()).isEqualTo(today);
    }

    @Test
    void anEvaluationAheadOrDueTooLateIsRefused() {
        LocalDate today = clock.today();
        refused("agencies.evaluation.ahead", () -> evaluate(today.plusDays(1), AgencyEvaluation.Result.GOOD));
        refused(
                "agencies.evaluation.due",
                () -> asManager(() -> {
                    desk.evaluate(world.agencyCode, today, AgencyEvaluation.Result.GOOD, 80, "好", today.plusDays(366));
                    return true;
                }));
        assertThat(profile().evaluations()).isEmpty();
    }

    @Test
    void complianceReadsAndEntersNothing() {
        assertThatThrownBy(() -> world.as(PlacementWorld.MANAGER, Roles.COMPLIANCE, () -> {
                    desk.evaluate(world.agencyCode, clock.today(), AgencyEvaluation.Result.GOOD, null, "好", null);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aReportIsTakenOnceWithItsHashAndAnotherAgencysIsRefused() {
        int level = asManager(() -> desk.enterReport(world.agencyCode, report(world.agencyCode)));
        assertThat(level).isEqualTo(1);
        assertThat(profile().conformances()).singleElement().satisfies(found -> {
            assertThat(found.level()).isEqualTo(1);
            assertThat(found.sha256()).hasSize(64);
            assertThat(found.failed()).isEqualTo(1);
        });
        refused(
                "agencies.report.again",
                () -> asManager(() -> desk.enterReport(world.agencyCode, report(world.agencyCode))));
        refused("agencies.report.other", () -> asManager(() -> desk.enterReport(world.agencyCode, report("ANDERE"))));
        assertThat(profile().conformances()).hasSize(1);
    }

    private static InputStream report(String agency) {
        CheckReport report = new CheckReport(
                agency,
                "https://agency.example",
                Instant.parse("2026-01-20T02:00:00Z"),
                List.of(
                        new CheckReport.Item(1, "takes a package", CheckReport.Result.PASS, ""),
                        new CheckReport.Item(2, "reports a contact", CheckReport.Result.FAIL, "nothing came")));
        return new ByteArrayInputStream(report.json().getBytes(StandardCharsets.UTF_8));
    }

    private void evaluate(LocalDate on, AgencyEvaluation.Result result) {
        asManager(() -> {
            desk.evaluate(world.agencyCode, on, result, 80, "现场检查", null);
            return true;
        });
    }

    private AgencyProfile profile() {
        return asManager(() -> desk.of(world.agencyCode));
    }

    private <T> T asManager(Callable<T> work) {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, work);
    }

    private boolean taken(CaseId caseId) {
        try {
            propose(caseId);
            return true;
        } catch (Refused full) {
            return false;
        }
    }

    private UUID propose(CaseId caseId) {
        return world.as(
                PlacementWorld.OFFICER, Roles.OFFICER, () -> world.desk().propose(caseId, world.agencyCode, "七法已尽"));
    }

    private List<Line> against(CaseId caseId) {
        return world
                .as(PlacementWorld.OFFICER, Roles.OFFICER, () -> world.desk().of(caseId))
                .eligibility()
                .agencies()
                .stream()
                .filter(choice -> choice.code().equals(world.agencyCode))
                .findFirst()
                .orElseThrow()
                .breaches();
    }

    private void takes(String claims, @Nullable Integer cases, @Nullable String amount) {
        jdbc.sql(
                        "UPDATE agency SET claims = :c, max_cases = :n, max_amount = :a, version = version + 1 WHERE code = :code")
                .param("c", claims)
                .param("n", cases)
                .param("a", amount)
                .param("code", world.agencyCode)
                .update();
    }
}
