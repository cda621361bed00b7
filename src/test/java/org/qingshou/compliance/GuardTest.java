package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@QingshouTest
class GuardTest {
    private static final BranchCode BRANCH = new BranchCode("GUARD-1");
    private static final ActorId OFFICER = new ActorId("li.na");
    private static final Instant TEN = LocalDateTime.of(2026, 3, 5, 10, 0)
            .atZone(BusinessClock.DEFAULT_ZONE)
            .toInstant();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Branches branches;

    @Autowired
    RulePack pack;

    @Autowired
    RulePacks packs;

    @Autowired
    PackRows packRows;

    @Autowired
    FactsJson factsJson;

    @Autowired
    AttemptCounters counters;

    @Autowired
    ClearanceRows rows;

    @Autowired
    Suppressions suppressions;

    @Autowired
    ActPermits permits;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final CaseId caseId = CaseId.next();
    private final PersonId person = PersonId.next();
    private final byte[] number = number();

    private TransactionTemplate inTransaction;
    private RuledGuard guard;

    @BeforeEach
    void openCase() {
        if (branches.find(BRANCH).isEmpty())
            branches.add(new Branch(BRANCH, "测试支行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        inTransaction = new TransactionTemplate(transactions);
        FactSource open = (facts, c, p, b, today) ->
                facts.role("BORROWER").caseState("OPEN").caseNo("QS2026-000001").scope("SCOPE_CARD");
        ActSituations reader = new ActSituations(List.of(open), branches, packs);
        HappenedActs happened = new HappenedActs(pack, reader, counters, rows, events, clock);
        guard = new RuledGuard(
                pack, reader, factsJson, counters, rows, happened, suppressions, permits, events, transactions);
    }

    private static byte[] number() {
        byte[] bytes = new byte[32];
        System.arraycopy(Ids.next().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 4, bytes, 0, 32);
        return bytes;
    }

    private ProposedAct call() {
        return act(ContactAction.CALL_OUT_DEBTOR, null);
    }

    private ProposedAct act(ContactAction action, @Nullable String agency) {
        return new ProposedAct(caseId, person, BRANCH, action, Purpose.PRESS, number, null, agency, OFFICER);
    }

    private Clearance.Cleared cleared(Instant at) {
        return (Clearance.Cleared) guard.clear(call(), at, null);
    }

    private void talk(Instant at) {
        Clearance.Cleared cleared = cleared(at);
        inTransaction.executeWithoutResult(s -> guard.done(cleared, true, at));
    }

    @Test
    void ofManyWhoAskForTheLastCallOfTheDayExactlyOneGetsIt() throws Exception {
        talk(TEN);
        talk(TEN.plusSeconds(60));
        Instant now = TEN.plusSeconds(120);
        List<Callable<Clearance>> asked = new ArrayList<>();
        for (int i = 0; i < 24; i++) asked.add(() -> guard.clear(call(), now, null));
        try (var threads = Executors.newFixedThreadPool(12)) {
            int got = 0;
            for (Future<Clearance> answer : threads.invokeAll(asked))
                if (answer.get() instanceof Clearance.Cleared) got++;
            assertThat(got).isEqualTo(1);
        }
        assertThat(guard.callsLeft(person, now, BusinessClock.DEFAULT_ZONE)).isZero();
    }

    @Test
    void aReservedAttemptThatIsNeitherDoneNorGivenUpRunsOutByItself() {
        talk(TEN);
        talk(TEN);
        cleared(TEN);
        assertThat(guard.clear(call(), TEN.plusSeconds(599), null)).isInstanceOf(Clearance.Refused.class);
        assertThat(guard.clear(call(), TEN.plusSeconds(600), null)).isInstanceOf(Clearance.Cleared.class);
    }

    @Test
    void givingUpFreesTheAttemptAtOnce() {
        talk(TEN);
        talk(TEN);
        Clearance.Cleared last = cleared(TEN);
        inTransaction.executeWithoutResult(s -> guard.abandon(last.id(), TEN));
        assertThat(guard.callsLeft(person, TEN, BusinessClock.DEFAULT_ZONE)).isEqualTo(1);
        assertThat(guard.open(last.id(), TEN)).isEmpty();
    }

    @Test
    void aCallThatDidNotConnectCountsForTheNumberOnly() {
        for (int i = 0; i < 6; i++) {
            Clearance.Cleared one = cleared(TEN.plusSeconds(i));
            inTransaction.executeWithoutResult(s -> guard.done(one, false, TEN));
        }
        assertThat(guard.callsLeft(person, TEN, BusinessClock.DEFAULT_ZONE)).isEqualTo(3);
        Clearance seventh = guard.clear(call(), TEN.plusSeconds(10), null);
        assertThat(seventh.ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-FREQ-02");
    }

    @Test
    void aClearanceIsUsedOnce() {
        Clearance.Cleared one = cleared(TEN);
        inTransaction.executeWithoutResult(s -> guard.done(one, true, TEN));
        assertThatThrownBy(() -> inTransaction.executeWithoutResult(s -> guard.done(one, true, TEN)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("compliance.clearance.used"));
    }

    @Test
    void whoComesBackWithTheIdFindsTheClearanceWhileItIsValid() {
        Clearance.Cleared one = cleared(TEN);
        assertThat(guard.open(one.id(), TEN.plusSeconds(599))).hasValueSatisfying(found -> {
            assertThat(found.act().action()).isEqualTo(ContactAction.CALL_OUT_DEBTOR);
            assertThat(found.act().numberIndex()).isEqualTo(number);
        });
        assertThat(guard.open(one.id(), TEN.plusSeconds(600))).isEmpty();
    }

    @Test
    void everyDecisionIsKeptWithItsFactsInTheRegisterAndTheAuditTrail() {
        Clearance refused = guard.clear(call(), TEN.plusSeconds(13 * 3600), null);
        Map<String, @Nullable Object> row = jdbc.sql(
                        "SELECT verdict, state, facts, pack_version, case_no FROM clearance WHERE id = :i")
                .param("i", refused.id())
                .query()
                .singleRow();
        assertThat(row).containsEntry("verdict", "BLOCK").containsEntry("state", "REFUSED");
        assertThat(row).containsEntry("pack_version", "2026.1").containsEntry("case_no", "QS2026-000001");
        assertThat(String.valueOf(row.get("facts")))
                .contains("\"now\":\"2026-03-05T23:00+08:00\"", "\"role\":\"BORROWER\"", "\"connectedToday\":0");
        assertThat(jdbc.sql("SELECT facts FROM audit_event WHERE subject_id = :c AND action = 'clearance.refused'")
                        .param("c", caseId.toString())
                        .query(String.class)
                        .single())
                .contains("R-TIME-01", "BORROWER");
    }

    @Test
    void whatAnAgencyReportsWithoutClearanceIsCountedAndABreach() {
        ProposedAct act = act(ContactAction.CALL_OUT_DEBTOR, "sim");
        Ruling ruling = inTransaction.execute(s -> guard.happened(act, true, TEN, null));
        assertThat(ruling.breaches()).extracting(RuleBreach::ruleId).containsExactly("R-GATE-01", "R-OUT-06");
        assertThat(guard.callsLeft(person, TEN, BusinessClock.DEFAULT_ZONE)).isEqualTo(2);
        assertThat(breaches()).containsExactly("R-GATE-01,R-OUT-06");
    }

    @Test
    void aReportUnderItsClearanceIsNoBreach() {
        Clearance.Cleared one = cleared(TEN);
        Ruling ruling = inTransaction.execute(s -> guard.happened(call(), true, TEN.plusSeconds(30), one.id()));
        assertThat(ruling.breaches()).isEmpty();
        assertThat(breaches()).isEmpty();
        assertThat(guard.callsLeft(person, TEN.plusSeconds(60), BusinessClock.DEFAULT_ZONE))
                .isEqualTo(2);
    }

    @Test
    void aFourthConnectedCallIsStoredCountedAndABreachOfTheCap() {
        talk(TEN);
        talk(TEN);
        talk(TEN);
        Ruling ruling = inTransaction.execute(s -> guard.happened(call(), true, TEN.plusSeconds(5), UUID.randomUUID()));
        assertThat(ruling.breaches()).extracting(RuleBreach::ruleId).containsExactly("R-GATE-01", "R-FREQ-01");
        assertThat(jdbc.sql("SELECT connected FROM person_day WHERE person_id = :p")
                        .param("p", person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aRefusedPersonIsRefusedFromThenOn() {
        inTransaction.executeWithoutResult(s -> {
            guard.suppress(person, null, "REF_THIRD_STOP", "li.na", TEN);
            guard.suppress(person, null, "REF_THIRD_STOP", "li.na", TEN);
        });
        assertThat(guard.preview(call(), TEN).breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-TP-04");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM suppression WHERE person_id = :p")
                        .param("p", person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> breaches() {
        return jdbc.sql("SELECT rules FROM guard_breach WHERE case_id = :c")
                .param("c", caseId.value())
                .query((rs, n) -> rs.getString("rules"))
                .list();
    }

    /** A version that is approved while the guard runs is seen at once; what was decided before keeps its own. */
    @Test
    void aDecisionIsMadeByTheVersionInForceAtItsMomentAndKeepsIt() {
        Instant midnight = LocalDateTime.of(2026, 3, 6, 0, 0)
                .atZone(BusinessClock.DEFAULT_ZONE)
                .toInstant();
        connectedCalls(2, TEN);
        assertThat(guard.preview(call(), TEN).verdict()).isEqualTo(Verdict.ALLOW);
        UUID before = guard.clear(call(), TEN, null).id();
        inTransaction.executeWithoutResult(status -> guard.abandon(before, TEN));
        UUID version = approved(midnight);
        try {
            connectedCalls(2, midnight.plusSeconds(36000));
            Clearance after = guard.clear(call(), midnight.plusSeconds(36000), null);
            assertThat(after).isInstanceOf(Clearance.Refused.class);
            assertThat(after.ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-FREQ-01");
            assertThat(versionOf(before)).isEqualTo("2026.1");
            assertThat(versionOf(after.id())).isEqualTo("GUARD.1");
            assertThat(guard.preview(call(), TEN).verdict()).isEqualTo(Verdict.ALLOW);
        } finally {
            jdbc.sql("DELETE FROM rule_pack_change WHERE pack_id = :id")
                    .param("id", version)
                    .update();
            jdbc.sql("DELETE FROM rule_pack WHERE id = :id")
                    .param("id", version)
                    .update();
        }
    }

    private void connectedCalls(int count, Instant on) {
        for (int i = 0; i < count; i++)
            counters.connected(person, on.atZone(BusinessClock.DEFAULT_ZONE).toLocalDate());
    }

    private UUID approved(Instant from) {
        PackVersion version = new PackVersion(
                Ids.next(),
                "GUARD.1",
                from,
                PackState.PROPOSED,
                "2026.1",
                OFFICER,
                TEN,
                "test",
                null,
                null,
                new DryRun(TEN, TEN, 0, 0, List.of(), List.of(), List.of()),
                List.of(new ParameterChange("R-FREQ-01", "cap", "3", "2")));
        packRows.insert(version);
        packRows.settle(version, PackState.APPROVED, OFFICER, TEN);
        return version.id();
    }

    private String versionOf(UUID clearance) {
        return jdbc.sql("SELECT pack_version FROM clearance WHERE id = :id")
                .param("id", clearance)
                .query(String.class)
                .single();
    }
}
