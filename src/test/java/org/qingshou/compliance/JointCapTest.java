package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.compliance.facts.CaseWorker;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bank and agency share a person's day, whichever of their loans it is about, and the day is the branch's. */
@QingshouTest
class JointCapTest {
    private static final BranchCode EAST = new BranchCode("JOINT-E");
    private static final BranchCode WEST = new BranchCode("JOINT-W");
    private static final ZoneId SHANGHAI = BusinessClock.DEFAULT_ZONE;
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");
    private static final ActorId OFFICER = new ActorId("li.na");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Branches branches;

    @Autowired
    RulePack pack;

    @Autowired
    RulePacks packs;

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
    Agreements agreements;

    @Autowired
    AgreementFacts agreementFacts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final CaseId caseId = CaseId.next();
    private final PersonId person = PersonId.next();
    private boolean feedLate;

    private TransactionTemplate inTransaction;
    private RuledGuard guard;

    @BeforeEach
    void placedCase() {
        if (branches.find(EAST).isEmpty()) branches.add(new Branch(EAST, "东部支行", null, SHANGHAI, "330100"));
        if (branches.find(WEST).isEmpty()) branches.add(new Branch(WEST, "西部支行", null, URUMQI, "650100"));
        inTransaction = new TransactionTemplate(transactions);
        FactSource placed = (facts, c, p, b, today) -> facts.role("BORROWER")
                .caseState("PLACED")
                .placedWith("sim", feedLate ? Instant.EPOCH : null)
                .caseNo("QS2026-000002")
                .caseWorker(new CaseWorker(null, today, true))
                .scope("SCOPE_CARD");
        ActSituations reader = new ActSituations(List.of(placed, agreementFacts), branches, packs);
        HappenedActs happened = new HappenedActs(pack, reader, counters, rows, events, clock);
        guard = new RuledGuard(
                pack, reader, factsJson, counters, rows, happened, suppressions, permits, events, transactions);
    }

    private static byte[] number() {
        byte[] bytes = new byte[32];
        System.arraycopy(Ids.next().toString().getBytes(StandardCharsets.US_ASCII), 4, bytes, 0, 32);
        return bytes;
    }

    private static Instant shanghai(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute).atZone(SHANGHAI).toInstant();
    }

    private Clearance clear(BranchCode branch, @Nullable String agency, byte[] number, Instant at) {
        ProposedAct call = new ProposedAct(
                caseId,
                person,
                branch,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                number,
                null,
                agency,
                agency == null ? OFFICER : new ActorId("agency:sim"));
        return guard.clear(call, at, null);
    }

    private void talk(BranchCode branch, @Nullable String agency, Instant at) {
        Clearance.Cleared cleared = (Clearance.Cleared) clear(branch, agency, number(), at);
        inTransaction.executeWithoutResult(s -> guard.done(cleared, true, at));
    }

    private static List<String> against(Clearance answer) {
        return answer.ruling().breaches().stream().map(RuleBreach::ruleId).toList();
    }

    @Test
    void afterTwoCallsOfTheBankAndOneOfTheAgencyTheFourthIsRefusedToBoth() {
        Instant ten = shanghai(2026, 3, 5, 10, 0);
        talk(EAST, null, ten);
        talk(EAST, "sim", ten.plusSeconds(60));
        talk(EAST, null, ten.plusSeconds(120));
        Clearance bank = clear(EAST, null, number(), ten.plusSeconds(180));
        Clearance agency = clear(EAST, "sim", number(), ten.plusSeconds(180));
        assertThat(against(bank)).containsExactly("R-FREQ-01");
        assertThat(against(agency)).containsExactly("R-FREQ-01");
        assertThat(bank.ruling().nextAllowed()).contains(shanghai(2026, 3, 6, 8, 0));
        assertThat(agency.ruling().nextAllowed()).contains(shanghai(2026, 3, 6, 8, 0));
    }

    @Test
    void twentyAskersOfBankAndAgencyShareOneLastCall() throws Exception {
        Instant ten = shanghai(2026, 3, 5, 10, 0);
        talk(EAST, null, ten);
        talk(EAST, "sim", ten);
        List<Callable<Clearance>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String agency = i % 2 == 0 ? null : "sim";
            asked.add(() -> clear(EAST, agency, number(), ten.plusSeconds(60)));
        }
        List<Clearance> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Clearance> answer : threads.invokeAll(asked)) answers.add(answer.get());
        }
        assertThat(answers).filteredOn(Clearance.Cleared.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Clearance.Refused.class::isInstance)
                .hasSize(19)
                .allSatisfy(refused -> assertThat(against(refused)).containsExactly("R-FREQ-01"));
    }

    @Test
    void whileTheAgencysFeedIsLateTheBankMayNotCall() {
        Instant ten = shanghai(2026, 3, 5, 10, 0);
        feedLate = true;
        assertThat(against(clear(EAST, null, number(), ten))).containsExactly("R-FREQ-06");
        assertThat(clear(EAST, "sim", number(), ten)).isInstanceOf(Clearance.Cleared.class);
        feedLate = false;
        assertThat(clear(EAST, null, number(), ten)).isInstanceOf(Clearance.Cleared.class);
    }

    @Test
    void theCountersBeginAnewAtTheMidnightThatEndsTheYear() {
        Instant evening = shanghai(2026, 12, 31, 21, 50);
        for (int i = 0; i < 3; i++) talk(EAST, null, evening.plusSeconds(i));
        assertThat(against(clear(EAST, null, number(), evening.plusSeconds(10))))
                .containsExactly("R-FREQ-01");
        Instant last = shanghai(2027, 1, 1, 0, 0).minusMillis(1);
        Instant midnight = shanghai(2027, 1, 1, 0, 0);
        assertThat(guard.callsLeft(person, last, SHANGHAI)).isZero();
        assertThat(guard.callsLeft(person, midnight, SHANGHAI)).isEqualTo(3);
        assertThat(against(clear(EAST, null, number(), midnight))).containsExactly("R-TIME-01");
        assertThat(clear(EAST, null, number(), shanghai(2027, 1, 1, 8, 0))).isInstanceOf(Clearance.Cleared.class);
    }

    @Test
    void aBranchInTheWestLivesByItsOwnHoursAndMidnight() {
        // Urumqi is two hours behind Shanghai: eight there is ten here.
        assertThat(against(
                        clear(WEST, null, number(), shanghai(2026, 3, 5, 10, 0).minusMillis(1))))
                .containsExactly("R-TIME-01");
        assertThat(clear(WEST, null, number(), shanghai(2026, 3, 5, 10, 0))).isInstanceOf(Clearance.Cleared.class);
        PersonId other = PersonId.next();
        inTransaction.executeWithoutResult(s -> counters.connected(other, LocalDate.of(2026, 3, 5)));
        Instant oneOClockHere = shanghai(2026, 3, 6, 1, 0);
        assertThat(guard.callsLeft(other, oneOClockHere, URUMQI)).isEqualTo(2);
        assertThat(guard.callsLeft(other, oneOClockHere, SHANGHAI)).isEqualTo(3);
    }

    @Test
    void whatWasAgreedIsAFactUntilItsLastDayAndOnlyWhileItStands() {
        Instant now = shanghai(2026, 3, 5, 10, 0);
        LocalDate today = LocalDate.of(2026, 3, 5);
        agreements.record(
                person,
                new AgreementWish(
                        AgreementKind.HOURS,
                        Channel.VOICE,
                        LocalTime.of(21, 0),
                        LocalTime.of(23, 0),
                        null,
                        "录音 2026-03-05-0012",
                        today.plusDays(90)),
                today,
                OFFICER,
                now);
        assertThat(clear(EAST, null, number(), shanghai(2026, 6, 3, 22, 59))).isInstanceOf(Clearance.Cleared.class);
        assertThat(against(clear(EAST, null, number(), shanghai(2026, 6, 3, 23, 0))))
                .containsExactly("R-TIME-01");
        assertThat(against(clear(EAST, null, number(), shanghai(2026, 6, 4, 22, 59))))
                .as("the day after the last")
                .containsExactly("R-TIME-01");
        Agreement known = agreements.standing(person, today).getFirst();
        assertThat(known.evidence()).isEqualTo("录音 2026-03-05-0012");
        agreements.end(person, known.id(), today, OFFICER, now);
        assertThat(against(clear(EAST, null, number(), shanghai(2026, 3, 5, 22, 0))))
                .containsExactly("R-TIME-01");
    }

    @Test
    void underAnAgreementOnMoreAttemptsTheSeventhIsNoBreachAndTheNinthIsRefused() {
        Instant now = shanghai(2026, 3, 5, 10, 0);
        LocalDate today = LocalDate.of(2026, 3, 5);
        agreements.record(
                person,
                new AgreementWish(AgreementKind.ATTEMPTS, null, null, null, 8, "短信回复 3 月 4 日", today),
                today,
                OFFICER,
                now);
        byte[] number = number();
        for (int i = 0; i < 8; i++) {
            Clearance.Cleared one = (Clearance.Cleared) clear(EAST, null, number, now.plusSeconds(i));
            inTransaction.executeWithoutResult(s -> guard.done(one, false, now));
        }
        assertThat(against(clear(EAST, null, number, now.plusSeconds(9)))).containsExactly("R-FREQ-03");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM guard_breach WHERE case_id = :c")
                        .param("c", caseId.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
