package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.LadderFixture.COMPLIANCE;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.STRANGER;
import static org.qingshou.strategy.LadderFixture.signIn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.strategy.StrategyDesk.Finding;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A case worked from the first visit to the gateway, by an officer who proposes and a manager who decides. */
@QingshouTest
@Transactional
class LadderJourneyTest {
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");
    private static final MethodCode ACCOUNTING = new MethodCode("ACCOUNTING");
    private static final MethodCode RECEIVABLES = new MethodCode("RECEIVABLES");
    private static final MethodCode ADVICE = new MethodCode("ADVICE");
    private static final MethodCode FUNDING = new MethodCode("FUNDING");
    private static final MethodCode RELATIONS = new MethodCode("RELATIONS");

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    StrategyReads reads;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderDayEnd dayEnd;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LadderFixture fixture;
    private LocalDate today;
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
    }

    @Test
    void allSevenMethodsSettledUnlockOutsourcingAndEveryEscalationHadASecondPerson() {
        diagnose(3, 2, Cause.COST_TOO_HIGH);
        assertThat(proposals.propose(caseId, OUTREACH, Optional.empty(), "")).isEmpty();
        assertThat(state(OUTREACH)).isEqualTo(StepState.ACTIVE);
        visit(today.minusDays(3));
        visit(today.minusDays(2));
        record(OUTREACH, "NOTICE", Map.of("noticeNo", "N-1", "service", "SVC_HAND_SELF", "receipt", "本人"));
        escalate(EMPATHY, new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING"));
        talk(today.minusDays(1));
        talk(today);
        escalate(ACCOUNTING, new Leave(EMPATHY, StepState.SUCCEEDED, "EMPATHY_IMPROVED"));
        record(ACCOUNTING, "REFUSAL", Map.of("words", "账本不给看"));
        proposals.leave(caseId, new Leave(ACCOUNTING, StepState.EXHAUSTED, "ACCOUNTING_REFUSED"));
        Map<MethodCode, String> reasons = new LinkedHashMap<>();
        reasons.put(RECEIVABLES, "NA4_NO_RECEIVABLES");
        reasons.put(ADVICE, "NA5_REFUSED");
        reasons.put(FUNDING, "NA6_NO_DISASTER");
        reasons.put(RELATIONS, "NA7_NO_LAWFUL_PERSON");
        assertThat(ladder.missing(caseId)).hasSize(4);
        approve(proposals.waive(caseId, reasons, ""));
        assertThat(ladder.exhausted(caseId)).isTrue();
        assertThat(advice().answer()).isEqualTo(new Answer.Outsource());
        assertThat(ladder.steps(caseId)).hasSize(7).allSatisfy(step -> {
            assertThat(step.state().settled()).isTrue();
            assertThat(step.evidenceSha256()).hasSize(64);
        });
        assertThat(timeline.latest(caseId, Timeline.Kind.APPROVAL, 50)).hasSizeGreaterThan(5);
        assertThat(timeline.latest(caseId, Timeline.Kind.STEP, 50))
                .extracting(Timeline.Entry::key)
                .contains("strategy.timeline.moved", "strategy.timeline.recorded", "strategy.timeline.diagnosed");
    }

    @Test
    void exhaustingWithoutTheEvidenceIsRefusedWithWhatIsMissing() {
        startOutreach();
        visit(today);
        assertThatThrownBy(
                        () -> proposals.leave(caseId, new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("strategy.missing.2");
                    assertThat(refused.args()).contains("1/2", "0/1");
                });
        visit(today.minusDays(1));
        fixture.contact(caseId, "VISIT_HOME", "VISIT", "V_NOTICE_SIGNED", true, today.minusDays(2));
        proposals.leave(caseId, new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING"));
        assertThat(state(OUTREACH)).isEqualTo(StepState.EXHAUSTED);
    }

    @Test
    void whoCannotBeFoundIsProvenByThreeCallsAnAddressCheckAndAReturnedLetter() {
        startOutreach();
        for (int day = 1; day <= 3; day++)
            fixture.contact(caseId, "CALL_OUT_DEBTOR", "VOICE", "C_POWER_OFF", false, today.minusDays(day));
        record(OUTREACH, "ADDRESS_CHECK", Map.of("how", "VILLAGE_OFFICE", "finding", "村委会证明外出多年"));
        Leave notFound = new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_NOT_FOUND");
        assertRefused(() -> proposals.leave(caseId, notFound), "strategy.missing.1");
        record(OUTREACH, "LETTER_RETURNED", Map.of("waybill", "EMS-1", "returned", "L_RETURNED_UNKNOWN"));
        proposals.leave(caseId, notFound);
        assertThat(state(OUTREACH)).isEqualTo(StepState.EXHAUSTED);
    }

    @Test
    void aStepWithNothingOnFileHasNotSucceededAndPaidIsNeverSetByHand() {
        startOutreach();
        assertRefused(
                () -> proposals.leave(caseId, new Leave(OUTREACH, StepState.SUCCEEDED, "OUTREACH_PROMISE")),
                "strategy.leave.nothing");
        visit(today);
        assertRefused(
                () -> proposals.leave(caseId, new Leave(OUTREACH, StepState.SUCCEEDED, "OUTREACH_PAID")),
                "strategy.leave.outcome");
        assertRefused(
                () -> proposals.leave(caseId, new Leave(OUTREACH, StepState.SUCCEEDED, "OUTREACH_MOVED")),
                "strategy.leave.notHelped");
        proposals.leave(caseId, new Leave(OUTREACH, StepState.SUCCEEDED, "OUTREACH_PROMISE"));
        assertThat(state(OUTREACH)).isEqualTo(StepState.SUCCEEDED);
    }

    @Test
    void theProposerCannotApproveAndAProposalAgainstTheAdviceNeedsAReason() {
        diagnose(4, 2, Cause.MARKET_LOST);
        assertRefused(() -> proposals.propose(caseId, EMPATHY, Optional.empty(), " "), "strategy.reason.differs");
        signIn(MANAGER);
        UUID request =
                proposals.propose(caseId, EMPATHY, Optional.empty(), "先建立信任").orElseThrow();
        assertRefused(() -> approvals.decide(request, new Decision.Approve()), "approvals.maker");
        assertThat(state(EMPATHY)).isEqualTo(StepState.AVAILABLE);
    }

    @Test
    void aProposalWhoseAdviceChangedMeanwhileStaysPendingWithTheDifference() {
        diagnose(4, 2, Cause.MARKET_LOST);
        UUID request = proposals.propose(caseId, ADVICE, Optional.empty(), "").orElseThrow();
        diagnose(4, 2, Cause.COST_TOO_HIGH);
        signIn(MANAGER);
        assertThat(approvals.open(request).changed())
                .extracting(line -> line.key())
                .containsExactly("strategy.recheck.advice");
        assertRefused(() -> approvals.decide(request, new Decision.Approve()), "strategy.recheck.advice");
        assertThat(approvals.open(request).row().state().name()).isEqualTo("PENDING");
    }

    @Test
    void onlyNeighboursThatPairRunBesideEachOther() {
        diagnose(4, 2, Cause.COST_TOO_HIGH);
        approve(proposals.propose(caseId, ACCOUNTING, Optional.empty(), "").orElseThrow());
        signIn(OFFICER);
        assertRefused(() -> proposals.propose(caseId, ADVICE, Optional.empty(), "同时"), "strategy.open.other");
        approve(proposals.propose(caseId, RECEIVABLES, Optional.empty(), "同时进行").orElseThrow());
        assertThat(state(ACCOUNTING)).isEqualTo(StepState.ACTIVE);
        assertThat(state(RECEIVABLES)).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void aStepThatIsPutAsideMakesRoomForAnUrgentOne() {
        startOutreach();
        PersonId guarantor = fixture.party(caseId, PartyRole.GUARANTOR_JOINT, null);
        desk.diagnose(
                caseId,
                new Finding(
                        1, 3, Reach.NO, Segment.POOR, List.of(Cause.NOT_FOUND), Set.of(Flag.GUARANTEE_CLOCK), null));
        assertThat(advice().rule()).isEqualTo("R4");
        assertRefused(
                () -> proposals.propose(caseId, RELATIONS, Optional.of(Leave.withdrawn(OUTREACH)), ""),
                "method.RELATIONS.check.noPerson");
        person(guarantor, "");
        approve(proposals
                .propose(caseId, RELATIONS, Optional.of(Leave.withdrawn(OUTREACH)), "")
                .orElseThrow());
        assertThat(state(RELATIONS)).isEqualTo(StepState.ACTIVE);
        assertThat(state(OUTREACH)).isEqualTo(StepState.AVAILABLE);
    }

    @Test
    void aGuaranteeThatEndsSoonIsKnownFromTheLedgerWithoutAnybodySayingSo() {
        startOutreach();
        PersonId guarantor = fixture.party(caseId, PartyRole.GUARANTOR_JOINT, null);
        Finding found = new Finding(1, 3, Reach.NO, Segment.POOR, List.of(Cause.NOT_FOUND), Set.of(), null);
        for (int left : new int[] {-1, 61, 60, 0}) {
            jdbc.sql("DELETE FROM loan_clock WHERE party_id = :p")
                    .param("p", guarantor.value())
                    .update();
            jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, party_id, form, base_on, due_on)"
                            + " SELECT UUID(), loan_id, 'GUARANTEE', :p, 'JOINT', :due, :due FROM case_loan"
                            + " WHERE case_id = :c")
                    .param("p", guarantor.value())
                    .param("due", today.plusDays(left))
                    .param("c", caseId.value())
                    .update();
            desk.diagnose(caseId, found);
            assertThat(advice().rule()).as("%d days left", left).isEqualTo(left >= 0 && left <= 60 ? "R4" : "R5");
        }
    }

    @Test
    void aDisasterStopsPressingAtOnceAndTheApprovedRestartHoldsUntilItsEnd() {
        diagnose(4, 1, Cause.DISASTER);
        record(
                FUNDING,
                "DISASTER",
                Map.of(
                        "type",
                        "FLOOD",
                        "place",
                        "东村",
                        "hit",
                        "LIVESTOCK",
                        "loss",
                        "80000",
                        "evidence",
                        "CERTIFICATE",
                        "certificateNo",
                        "C-1"));
        assertThat(cases.holds(caseId, today)).extracting(Cases.Hold::code).containsExactly("HOLD_SURVEY");
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.HELD);
        record(
                FUNDING,
                "ELIGIBILITY",
                Map.of(
                        "honest",
                        "true",
                        "honestHow",
                        "往年按期结清",
                        "diligent",
                        "true",
                        "diligentHow",
                        "走访村民",
                        "operates",
                        "true",
                        "operatesHow",
                        "农技站",
                        "manages",
                        "true",
                        "managesHow",
                        "账目清楚"));
        record(FUNDING, "PROPOSAL", proposal("60000"));
        assertThat(cases.holds(caseId, today)).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo("HOLD_SURVEY");
            assertThat(hold.until()).isEqualTo(today.plusDays(30));
        });
        record(FUNDING, "STEP_DOWN", Map.of("by", today.plusDays(400).toString(), "exposure", "160000"));
        approve(proposals.propose(caseId, FUNDING, Optional.empty(), "").orElseThrow());
        assertThat(cases.holds(caseId, today)).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo("HOLD_RELIEF");
            assertThat(hold.until()).isEqualTo(today.plusDays(180));
        });
        assertThat(advice().answer()).isEqualTo(new Answer.Nothing(Stop.RELIEF_HOLD));
    }

    @Test
    void whereTheDebtorIsInsolventNoMethodIsAdvised() {
        startOutreach();
        desk.diagnose(caseId, new Finding(3, 3, Reach.YES, Segment.MEDIUM, List.of(Cause.OTHER), Set.of(), null));
        cases.hold(caseId, "HOLD_INSOLVENCY", today, null, null, "受理裁定", ActorId.system("test"), clock.instant());
        assertThat(advice().answer()).isEqualTo(new Answer.Nothing(Stop.INSOLVENT));
        assertThat(advice().rule()).isEqualTo("R1");
        fixture.party(caseId, PartyRole.GUARANTOR_JOINT, null);
        assertThat(advice().answer())
                .as("who answers beside the debtor may still be asked")
                .isEqualTo(new Answer.Method(RELATIONS));
    }

    @Test
    void anExposureAboveTheLimitIsRefusedByTheSystem() {
        assertRefused(() -> record(FUNDING, "PROPOSAL", proposal("140000.01")), "method.FUNDING.check.limit");
        record(FUNDING, "PROPOSAL", proposal("140000"));
    }

    @Test
    void aSpouseWithoutProofAndAListedContactNeverEnterTheFileOfPersons() {
        PersonId spouse = fixture.party(caseId, PartyRole.SPOUSE, null);
        PersonId listed = fixture.party(caseId, PartyRole.LISTED_CONTACT, null);
        assertRefused(() -> person(spouse, "结婚证"), "method.RELATIONS.check.role");
        assertRefused(() -> person(listed, "x"), "method.RELATIONS.check.role");
        assertRefused(() -> person(PersonId.next(), "x"), "strategy.field.PARTY");
    }

    @Test
    void aNewRoundBeginsEmptyAndKeepsWhatWasDone() {
        startOutreach();
        visit(today.minusDays(1));
        proposals.leave(caseId, new Leave(OUTREACH, StepState.SUCCEEDED, "OUTREACH_COOPERATIVE"));
        assertRefused(
                () -> record(
                        OUTREACH,
                        "AWAY",
                        Map.of("where", "城里", "returnOn", today.plusDays(60).toString())),
                "strategy.record.settled");
        approve(proposals.reopen(caseId, Set.of(OUTREACH), "又失联了").orElseThrow());
        assertThat(state(OUTREACH)).isEqualTo(StepState.AVAILABLE);
        assertThat(ladder.steps(caseId).getFirst().round()).isEqualTo(2);
        assertThat(ladder.steps(caseId).getFirst().records()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ladder_step WHERE case_id = ? AND method = 'OUTREACH'")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aReasonThatTheFactsContradictIsRefused() {
        diagnose(4, 2, Cause.RECEIVABLES_STUCK);
        assertRefused(
                () -> proposals.waive(caseId, Map.of(RECEIVABLES, "NA4_NO_RECEIVABLES"), ""),
                "method.RECEIVABLES.check.stuck");
        assertRefused(
                () -> proposals.waive(caseId, Map.of(ACCOUNTING, "NA3_TOO_SMALL"), ""),
                "method.ACCOUNTING.check.notSmall");
    }

    @Test
    void theSmallCaseLaneProposesThreeFourAndFiveInOneBatch() {
        CaseId small = fixture.farmersCase("48000.00", today);
        assertThat(reads.counsel(small).lane().keySet()).containsExactly(ACCOUNTING, RECEIVABLES, ADVICE);
        assertThat(reads.counsel(caseId).lane()).isEmpty();
        approve(proposals.waive(small, reads.counsel(small).lane(), ""));
        assertThat(ladder.missing(small)).hasSize(4);
    }

    @Test
    void aCaseOfAnotherBranchDoesNotExistAndComplianceReadsWithoutChanging() {
        signIn(STRANGER);
        assertRefused(() -> reads.board(caseId), "strategy.case.missing");
        assertRefused(() -> diagnose(3, 3, Cause.OTHER), "strategy.case.missing");
        signIn(COMPLIANCE);
        assertThat(reads.workspace(caseId, OUTREACH).allowed()).isEmpty();
        assertThatThrownBy(() -> diagnose(3, 3, Cause.OTHER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void notesAndAnswersAreStoredSealed() {
        startOutreach();
        record(OUTREACH, "ADDRESS_CHECK", Map.of("how", "POLICE", "finding", "张某某已迁往外省"));
        byte[] data = jdbc.sql("SELECT data FROM method_record WHERE case_id = ?")
                .param(caseId.value())
                .query(byte[].class)
                .single();
        assertThat(new String(data, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("张某某");
    }

    @Test
    void dayEndGivesEveryOpenCaseItsStepsOnce() {
        assertThat(dayEnd.run(today)).isGreaterThanOrEqualTo(7);
        assertThat(dayEnd.run(today)).isZero();
        assertThat(jdbc.sql("SELECT state FROM pub_step WHERE case_id = ? ORDER BY state")
                        .param(caseId.value())
                        .query((rs, n) -> rs.getString(1))
                        .list())
                .containsOnly("AVAILABLE", "LOCKED")
                .hasSize(7);
    }

    private void startOutreach() {
        assertThat(proposals.propose(caseId, OUTREACH, Optional.empty(), "")).isEmpty();
    }

    private void escalate(MethodCode to, Leave leave) {
        signIn(OFFICER);
        approve(proposals.propose(caseId, to, Optional.of(leave), "逐级推进").orElseThrow());
        assertThat(state(to)).isEqualTo(StepState.ACTIVE);
        signIn(OFFICER);
    }

    private void approve(UUID request) {
        signIn(MANAGER);
        approvals.decide(request, new Decision.Approve());
        signIn(OFFICER);
    }

    private void diagnose(int willingness, int ability, Cause cause) {
        desk.diagnose(
                caseId,
                new Finding(willingness, ability, Reach.YES, Segment.MEDIUM, List.of(cause), Set.of(), "邻居说人老实"));
    }

    private Advice advice() {
        return reads.counsel(caseId).advice().orElseThrow();
    }

    private void visit(LocalDate on) {
        fixture.contact(caseId, "VISIT_HOME", "VISIT", "V_UNWILLING", true, on);
    }

    private void talk(LocalDate on) {
        desk.record(
                caseId,
                EMPATHY,
                "CONVERSATION",
                on,
                Map.of(
                        "told",
                        "生意难做",
                        "stanceBefore",
                        "2",
                        "stanceAfter",
                        "3",
                        "explained",
                        "CREDIT_HARMED,PROMISE_KEPT"));
    }

    private void person(PersonId person, String proof) {
        record(
                RELATIONS,
                "PERSON",
                Map.of(
                        "person",
                        person.toString(),
                        "influence",
                        "4",
                        "adult",
                        "true",
                        "able",
                        "true",
                        "source",
                        "SRC_CONTRACT",
                        "proof",
                        proof));
    }

    private Map<String, String> proposal(String amount) {
        return Map.of(
                "amount",
                amount,
                "purpose",
                "重建鱼塘",
                "months",
                "24",
                "rate",
                "4.35",
                "reliefUntil",
                today.plusDays(180).toString());
    }

    private void record(MethodCode method, String kind, Map<String, String> values) {
        desk.record(caseId, method, kind, today, values);
    }

    private StepState state(MethodCode method) {
        return ladder.steps(caseId).stream()
                .filter(step -> step.method().equals(method))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
