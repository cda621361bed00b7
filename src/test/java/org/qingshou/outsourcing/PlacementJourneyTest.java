package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.Promises;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.AgreementWish;
import org.qingshou.compliance.Agreements;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency.Booked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A case goes to an agency, is worked there and comes home: bank and agency over real HTTP. */
@QingshouTest
class PlacementJourneyTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Promises promises;

    @Autowired
    Timeline timeline;

    @Autowired
    Approvals approvals;

    @Autowired
    Agreements agreements;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

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
    void aCaseIsProposedApprovedToldPackagedDeliveredAndAccepted() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        assertThat(world.state(placement)).isEqualTo(PlacementState.QUEUED);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.PLACED);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        assertThat(world.agency.books()).extracting(Booked::packageId).containsExactly(placement.toString());
        BankAnswer answer = world.agency.accept(placement.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        assertThat(lines(caseId))
                .containsSubsequence(
                        "outsourcing.timeline.proposed",
                        "outsourcing.timeline.notified",
                        "timeline.placed",
                        "outsourcing.timeline.offered",
                        "outsourcing.timeline.accepted");
    }

    @Test
    void theHandOverIsLoggedWithItsFieldsAndTheHashOfTheBytesThatLeft() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        byte[] wire = jdbc.sql("SELECT wire_sha256 FROM handover_log WHERE placement_id = :p")
                .param("p", placement)
                .query((rs, n) -> rs.getBytes("wire_sha256"))
                .single();
        String fields = jdbc.sql("SELECT fields FROM handover_log WHERE placement_id = :p")
                .param("p", placement)
                .query((rs, n) -> rs.getString("fields"))
                .single();
        assertThat(world.agency.books().getFirst().sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(wire));
        assertThat(fields.lines())
                .contains("personal/debtor/name", "personal/debtor/phones/number", "obligations/principal")
                .noneMatch(field -> field.contains("note") || field.contains("cause"));
    }

    @Test
    void theProposerCannotApprove() {
        CaseId caseId = world.settledCase();
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> world.desk().propose(caseId, world.agencyCode, "七法已尽"));
        UUID request =
                approvals.open("APR_OUTSOURCE", caseId.toString()).orElseThrow().requestId();
        assertThatThrownBy(() -> approvals.decide(request, new Decision.Approve(), PlacementWorld.MANAGER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRejectedProposalFreesTheDebt() {
        CaseId caseId = world.settledCase();
        UUID placement = world.as(
                PlacementWorld.OFFICER, Roles.OFFICER, () -> world.desk().propose(caseId, world.agencyCode, "七法已尽"));
        UUID request =
                approvals.open("APR_OUTSOURCE", caseId.toString()).orElseThrow().requestId();
        approvals.decide(request, new Decision.Reject("先再走访一次"), PlacementWorld.MANAGER);
        assertThat(world.state(placement)).isEqualTo(PlacementState.REJECTED);
        assertThat(eligibility(caseId).unlocked()).isTrue();
    }

    @Test
    void atNightTheBorrowerIsNotToldAndNothingLeavesUntilMorning() {
        CaseId caseId = world.settledCase();
        world.at(LocalTime.of(22, 30));
        UUID placement = world.queued(caseId);
        assertThat(world.state(placement)).isEqualTo(PlacementState.APPROVED);
        world.later(Duration.ofHours(10));
        context.getBean(Departure.class).advance(placement);
        assertThat(world.state(placement)).isEqualTo(PlacementState.QUEUED);
    }

    @Test
    void theLadderAndAHoldKeepACaseInTheHouseAndEveryReasonIsNamed() {
        CaseId caseId = world.openCase();
        cases.hold(caseId, "HOLD_DISPUTE", clock.today(), null, null, "金额有异议", PlacementWorld.OFFICER, clock.instant());
        Eligibility eligibility = eligibility(caseId);
        assertThat(eligibility.reasons())
                .extracting(line -> line.key())
                .contains("strategy.open", "outsourcing.locked.hold", "outsourcing.locked.state");
        assertThat(eligibility.reasons()).hasSizeGreaterThanOrEqualTo(9);
        assertThatThrownBy(() -> world.as(
                        PlacementWorld.OFFICER,
                        Roles.OFFICER,
                        () -> world.desk().propose(caseId, world.agencyCode, "七法已尽")))
                .isInstanceOf(Refused.class);
    }

    /** R-OUT-08: to whom it is given, what for, and that the borrower said yes to just that. */
    @Test
    void aPartnerWithPurposesOfItsOwnIsGivenACaseOnlyWithTheBorrowersConsent() {
        CaseId caseId = world.settledCase();
        PersonId debtor = cases.get(caseId).person();
        LocalDate today = clock.today();
        assertThat(against(caseId)).isEmpty();
        jdbc.sql("UPDATE agency SET own_purposes = TRUE WHERE code = :c")
                .param("c", world.agencyCode)
                .update();
        assertThat(against(caseId)).containsExactly("outsourcing.rule.R-OUT-08");
        AgreementWish other = AgreementWish.ofPartner("another", "同意书 2026-7", today);
        agreements.record(debtor, other, today, PlacementWorld.OFFICER, clock.instant());
        assertThat(against(caseId)).containsExactly("outsourcing.rule.R-OUT-08");
        AgreementWish consent = AgreementWish.ofPartner(world.agencyCode, "同意书 2026-8", today);
        agreements.record(debtor, consent, today, PlacementWorld.OFFICER, clock.instant());
        assertThat(against(caseId)).isEmpty();
        UUID known = agreements.standing(debtor, today).stream()
                .filter(one -> world.agencyCode.equals(one.partner()))
                .findFirst()
                .orElseThrow()
                .id();
        agreements.end(debtor, known, today, PlacementWorld.OFFICER, clock.instant());
        assertThat(against(caseId)).containsExactly("outsourcing.rule.R-OUT-08");
        assertThat(agreements.toPartner(debtor, "another", today)).isTrue();
        assertThat(agreements.toPartner(debtor, "another", today.plusDays(1))).isFalse();
    }

    private List<String> against(CaseId caseId) {
        return eligibility(caseId).agencies().stream()
                .filter(choice -> choice.code().equals(world.agencyCode))
                .flatMap(choice -> choice.breaches().stream())
                .map(line -> line.key())
                .toList();
    }

    @Test
    void anotherPlacementOfTheSameDebtIsRefused() {
        CaseId caseId = world.settledCase();
        world.queued(caseId);
        assertThat(eligibility(caseId).reasons()).extracting(line -> line.key()).contains("outsourcing.rule.R-OUT-06");
    }

    @Test
    void aReportedContactAndAPromiseStandInTheCaseAndAreCounted() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        BankAnswer clearance = world.agency.askClearance(placement.toString(), "CALL_OUT_DEBTOR");
        assertThat(clearance.body()).contains("\"allowed\":true", "\"callsLeftToday\":2");
        String id = clearance.body().replaceAll(".*\"clearanceId\":\"([^\"]+)\".*", "$1");
        BankAnswer contact =
                world.agency.say(placement.toString(), "CONTACT", Map.of("outcome", "C_PROMISE", "clearanceId", id));
        assertThat(contact.body()).contains("\"STORED\"", "\"callsLeftToday\":2", "\"breaches\":[]");
        BankAnswer promise = world.agency.say(
                placement.toString(),
                "PROMISE",
                Map.of("amount", "500.00", "dueOn", clock.today().plusDays(5).toString(), "how", "TRANSFER"));
        assertThat(promise.body()).contains("\"STORED\"");
        assertThat(contacts.ofCase(caseId))
                .extracting(Contacts.Entry::agencyCode)
                .containsExactly(world.agencyCode);
        assertThat(promises.ofCase(caseId))
                .extracting(made -> made.amount().toString())
                .containsExactly("500.00");
    }

    @Test
    void aContactWithoutClearanceIsStoredAllTheSameAndIsABreach() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        BankAnswer answer = world.agency.say(placement.toString(), "CONTACT", Map.of());
        assertThat(answer.body()).contains("\"STORED\"", "R-GATE-01");
        assertThat(contacts.ofCase(caseId)).hasSize(1);
    }

    @Test
    void aClaimedPaymentBecomesMoneyOnlyWhenThePaymentsFileShowsIt() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.agency.say(
                placement.toString(),
                "PAYMENT_CLAIM",
                Map.of("amount", "800.00", "paidOn", clock.today().toString(), "reference", "RCP-1"));
        assertThat(claimState(placement)).isEqualTo("OPEN");
        pay(caseId, "800.00");
        assertThat(claimState(placement)).isEqualTo("CONFIRMED");
        assertThat(lines(caseId)).containsSubsequence("outsourcing.timeline.claimed", "outsourcing.timeline.confirmed");
    }

    @Test
    void oneBookedPaymentConfirmsOneOfTwoEqualClaims() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        for (String reference : List.of("RCP-1", "RCP-2"))
            world.agency.say(
                    placement.toString(),
                    "PAYMENT_CLAIM",
                    Map.of("amount", "800.00", "paidOn", clock.today().toString(), "reference", reference));
        pay(caseId, "800.00");
        assertThat(jdbc.sql("SELECT state FROM payment_claim WHERE placement_id = :p ORDER BY state")
                        .param("p", placement)
                        .query((rs, n) -> rs.getString("state"))
                        .list())
                .containsExactly("CONFIRMED", "OPEN");
    }

    @Test
    void aDeclinedOfferComesHome() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        world.tick();
        world.agency.decline(placement.toString(), "DEC_CAPACITY");
        assertThat(world.state(placement)).isEqualTo(PlacementState.DECLINED);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
        assertThat(eligibility(caseId).unlocked()).isTrue();
    }

    @Test
    void aReturnedCaseIsOpenAgainAndMayBePlacedAnew() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.agency.giveBack(placement.toString(), "RET_NOT_FOUND");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
        UUID second = world.as(
                PlacementWorld.OFFICER,
                Roles.OFFICER,
                () -> world.desk().propose(caseId, world.agencyCode, "机构熟悉本案", true));
        assertThat(second).isNotEqualTo(placement);
    }

    @Test
    void aManagerRecallsAtOnceAndTheAgencyCanNoLongerWork() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        recall(placement);
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
        assertThat(world.agency
                        .askClearance(placement.toString(), "CALL_OUT_DEBTOR")
                        .status())
                .isEqualTo(409);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(world.agency.books()).noneMatch(Booked::workable);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void anOfficerAsksForARecallAndAManagerDecides() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "借款人来行协商");
            return placement;
        });
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        world.approve("APR_RECALL", caseId);
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
    }

    @Test
    void aRecallOfWhatNobodyHasSentNeverLeavesTheHouse() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        recall(placement);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.CANCELLED);
        assertThat(world.agency.books()).isEmpty();
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aRecallOvertakesAPackageThatIsStuckAndALateCopyIsRefused() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        world.agency.misbehaviour().next(Order.of(Kind.STATUS), 1);
        world.tick();
        recall(placement);
        world.tick();
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(world.agency.books()).extracting(Booked::state).containsExactly("RECALLED_UNSEEN");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
    }

    @Test
    void aDisputeBringsAPlacedCaseHome() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        cases.hold(caseId, "HOLD_DISPUTE", clock.today(), null, null, "金额有异议", PlacementWorld.OFFICER, clock.instant());
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.HELD);
    }

    @Test
    void aDebtPaidInFullIsRecalledInTheSameTransaction() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        jdbc.sql("""
                        UPDATE loan SET principal_outstanding = 0, interest_due = 0, penalty_due = 0 WHERE id = :l""").param("l", world.loanOf(caseId).value()).update();
        pay(caseId, "12345.67");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
    }

    @Test
    void aGraveComplaintStopsEverything() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        BankAnswer answer =
                world.agency.say(placement.toString(), "COMPLAINT", Map.of("code", "CMP_THREAT", "note", "借款人称受到威胁"));
        assertThat(answer.body()).contains("\"STORED\"");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
        assertThat(cases.holds(caseId, clock.today()))
                .extracting(Cases.Hold::code)
                .contains("HOLD_COMPLAINT");
    }

    @Test
    void atTheDaysEndUnansweredOffersExpireAndTermsEnd() {
        CaseId offered = world.settledCase();
        UUID first = world.queued(offered);
        world.tick();
        CaseId worked = world.settledCase();
        UUID second = world.active(worked);
        world.later(Duration.ofDays(4));
        context.getBean(PlacementDayEnd.class).run(clock.today().minusDays(1));
        assertThat(world.state(first)).isEqualTo(PlacementState.OFFER_EXPIRED);
        assertThat(world.state(second)).isEqualTo(PlacementState.ACTIVE);
        world.later(Duration.ofDays(90));
        context.getBean(PlacementDayEnd.class).run(clock.today().minusDays(1));
        assertThat(world.state(second)).isEqualTo(PlacementState.TERM_EXPIRED);
        world.tick();
        assertThat(world.agency.books()).noneMatch(Booked::workable);
        assertThat(cases.get(offered).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(worked).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aPackageTheAgencyRefusesIsShownWithItsReasonAndTheCaseComesHome() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        world.agency.misbehaviour().next(new Order(Kind.STATUS, 422, 0, null), 1);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.DECLINED);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
    }

    private void recall(UUID placement) {
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return placement;
        });
    }

    private Eligibility eligibility(CaseId caseId) {
        return world.as(
                PlacementWorld.OFFICER,
                Roles.OFFICER,
                () -> world.desk().of(caseId).eligibility());
    }

    private void pay(CaseId caseId, String amount) {
        UUID file = Ids.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount,
                                paid_by, import_id, batch_id, applied, created_at)
                            VALUES (:id, 'test', :no, :no, :l, :d, :d, :a, 'BORROWER', :f, :f, TRUE, :at)""")
                    .param("id", Ids.next())
                    .param("no", "P" + file)
                    .param("l", world.loanOf(caseId).value())
                    .param("d", clock.today())
                    .param("a", new java.math.BigDecimal(amount))
                    .param("f", file)
                    .param("at", Utc.of(clock.instant()))
                    .update();
            events.publishEvent(
                    new PaymentsBooked(file, file, 1, "0".repeat(64), ActorId.system("test"), clock.instant()));
        });
    }

    private String claimState(UUID placement) {
        return jdbc.sql("SELECT state FROM payment_claim WHERE placement_id = :p")
                .param("p", placement)
                .query((rs, n) -> rs.getString("state"))
                .single();
    }

    private List<String> lines(CaseId caseId) {
        return timeline.latest(caseId, null, 50).stream()
                .sorted(java.util.Comparator.comparing(Timeline.Entry::at))
                .map(Timeline.Entry::key)
                .toList();
    }
}
