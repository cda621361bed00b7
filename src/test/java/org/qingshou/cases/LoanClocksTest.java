package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.compliance.LimitationPeriod;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a loan from the day-end that makes them to the event that moves or stops them. */
@QingshouTest
@Transactional
class LoanClocksTest {
    private static final ActorId BY = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    LoanClocks clocks;

    @Autowired
    BusinessDates dates;

    @Autowired
    BusinessClock time;

    @Autowired
    ApplicationEventPublisher events;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = time.today().minusDays(1);
    }

    @Test
    void limitationFallsOnTheDayOfTheRuleAtEveryAlertAndAfterItsEnd() {
        for (int left : new int[] {181, 180, 179, 91, 90, 89, 31, 30, 29, 1, 0, -1}) {
            UUID loan = loan(today.plusDays(left).minusYears(3));
            run();
            LoanClock clock = only(loan, ClockKind.LIMITATION);
            LimitationPeriod rule = LimitationPeriod.STATUTORY;
            assertThat(clock.dueOn()).as("%d left", left).isEqualTo(rule.endsOn(clock.baseOn()));
            assertThat(clock.alert()).isEqualTo(rule.alert(clock.dueOn(), today).orElse(null));
            assertThat(clock.expired()).isEqualTo(rule.expired(clock.dueOn(), today));
        }
    }

    @Test
    void monthEndsAndLeapDaysEndAsTheRuleSays() {
        for (LocalDate base : List.of(
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2023, 8, 31),
                LocalDate.of(2025, 8, 31),
                LocalDate.of(2025, 8, 28),
                LocalDate.of(2021, 2, 28))) {
            UUID loan = loan(base);
            given.party(loan, given.person("李强"), PartyRole.GUARANTOR_JOINT);
            run();
            assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(LimitationPeriod.STATUTORY.endsOn(base));
            assertThat(only(loan, ClockKind.GUARANTEE).dueOn()).isEqualTo(GuaranteePeriod.STATUTORY.endsOn(base, null));
        }
    }

    @Test
    void aPartPaymentRestartsAndItsReversalTakesThatBack() {
        LocalDate base = today.minusYears(2);
        UUID loan = loan(base);
        run();
        UUID first = Ids.next();
        String paid = given.payment(loan, first, today.minusDays(3), "100", null);
        events.publishEvent(new PaymentsBooked(first, first, 1, "", BY, time.instant()));
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.dueOn()).isEqualTo(LimitationPeriod.STATUTORY.endsOn(base, today.minusDays(3)));
        assertThat(moved.events()).extracting(LoanClockEvent::proven).containsExactly(true);
        UUID second = Ids.next();
        given.payment(loan, second, today, "-100", paid);
        events.publishEvent(new PaymentsBooked(second, second, 1, "", BY, time.instant()));
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(LimitationPeriod.STATUTORY.endsOn(base));
    }

    @Test
    void whatTheProofDoesNotShowIsKeptButMovesNothing() {
        UUID loan = loan(today.minusYears(2));
        run();
        LoanClock clock = only(loan, ClockKind.LIMITATION);
        assertThat(record(clock, "LIM_SIGNED_NOTICE", today, "SVC_CALL")).isFalse();
        assertThat(record(clock, "LIM_PART_PAYMENT", today, "PROOF_PAYMENT")).isFalse();
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(clock.dueOn());
        assertThat(record(clock, "LIM_DEMAND_SERVED", today, "SVC_EMS")).isTrue();
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.dueOn()).isEqualTo(today.plusYears(3));
        assertThat(moved.events()).extracting(LoanClockEvent::proven).containsExactlyInAnyOrder(false, false, true);
    }

    @Test
    void anExpiredClockIsNotRestarted() {
        UUID loan = loan(today.minusYears(3).minusDays(1));
        run();
        LoanClock clock = only(loan, ClockKind.LIMITATION);
        assertThat(clock.expired()).isTrue();
        assertThat(record(clock, "LIM_DEMAND_SERVED", today, "SVC_EMS")).isFalse();
        assertThat(only(loan, ClockKind.LIMITATION).expired()).isTrue();
    }

    @Test
    void eachFormOfGuaranteeIsKeptByItsOwnEvent() {
        UUID loan = loan(today.minusMonths(2));
        given.party(loan, given.person("连带"), PartyRole.GUARANTOR_JOINT);
        given.party(loan, given.person("一般"), PartyRole.GUARANTOR_GENERAL);
        run();
        List<LoanClock> two = all(loan, ClockKind.GUARANTEE);
        LoanClock joint =
                two.stream().filter(c -> "连带".equals(c.guarantor())).findFirst().orElseThrow();
        LoanClock general =
                two.stream().filter(c -> "一般".equals(c.guarantor())).findFirst().orElseThrow();
        assertThat(record(general, "GUA_CLAIM_JOINT", today, "SVC_EMS")).isFalse();
        assertThat(record(general, "GUA_SUE_DEBTOR", today, "PROOF_COURT")).isTrue();
        assertThat(record(joint, "GUA_CLAIM_JOINT", today, "SVC_EMS")).isTrue();
        assertThat(all(loan, ClockKind.GUARANTEE))
                .extracting(LoanClock::stoppedOn)
                .containsExactly(today, today);
        assertThat(run()).isZero();
    }

    @Test
    void aDayAheadOrACarelessReferenceIsRefused() {
        UUID loan = loan(today.minusYears(2));
        run();
        LoanClock clock = only(loan, ClockKind.LIMITATION);
        assertThatThrownBy(() -> record(clock, "LIM_DEMAND_SERVED", time.today().plusDays(1), "SVC_EMS"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(clock.loan(), clock, entry("LIM_SUIT", today, "PROOF_COURT", " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(LoanId.next(), clock, entry("LIM_SUIT", today, "PROOF_COURT", "A1")))
                .isInstanceOf(Refused.class);
    }

    private boolean record(LoanClock clock, String kind, LocalDate on, String proof) {
        return record(clock.loan(), clock, entry(kind, on, proof, "EMS-12345")) == ClockOutcome.ACCEPTED;
    }

    private ClockOutcome record(LoanId loan, LoanClock clock, ClockEntry entry) {
        return clocks.record(loan, clock.id(), entry, given.branch(), "cases/x", BY);
    }

    private static ClockEntry entry(String kind, LocalDate on, String proof, String reference) {
        return new ClockEntry(kind, on, proof, reference, null, "");
    }

    private UUID loan(LocalDate since) {
        return given.loan(given.person("王伟"), given.branch(), since);
    }

    private long run() {
        return steps.stream()
                .filter(step -> step.name().equals("clocks"))
                .findFirst()
                .orElseThrow()
                .run(today);
    }

    private LoanClock only(UUID loan, ClockKind kind) {
        List<LoanClock> found = all(loan, kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<LoanClock> all(UUID loan, ClockKind kind) {
        return clocks.of(List.of(new LoanId(loan))).stream()
                .filter(clock -> clock.kind() == kind)
                .toList();
    }
}
