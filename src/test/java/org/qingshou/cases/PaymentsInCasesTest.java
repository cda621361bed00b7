package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** What a booked payments file means for its cases. */
@QingshouTest
@Transactional
@RecordApplicationEvents
class PaymentsInCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents published;

    private PersonId person;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void openCase() {
        BranchCode branch = given.branch();
        person = given.person("恒达装饰");
        loan = given.loan(person, branch, DAY.minusDays(30));
        opening.run(DAY);
        id = cases.openCase(person, branch).orElseThrow();
    }

    private String book(
            LocalDate paidOn, String amount, String left, @org.jspecify.annotations.Nullable String reversal) {
        UUID file = UUID.randomUUID();
        String number = given.payment(loan, file, paidOn, amount, reversal);
        given.owes(loan, left, "0", left.equals("0") ? null : DAY.minusDays(30));
        events.publishEvent(new PaymentsBooked(file, file, 1, "00", TEST, AT));
        return number;
    }

    private Promises.State promised() {
        return promises.ofCase(id).getFirst().state();
    }

    @Test
    void aPaymentShowsInFiguresAndTimelineAndKeepsThePromiseAtOnce() {
        promises.make(id, person, Money.of("800"), DAY.plusDays(3), "TRANSFER", null, TEST, AT);
        book(DAY.plusDays(1), "800", "9700", null);
        assertThat(cases.get(id).balances().total()).isEqualTo(Money.of("9700"));
        assertThat(promised()).isEqualTo(Promises.State.KEPT);
        assertThat(timeline.latest(id, Timeline.Kind.PAYMENT, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.args())
                        .containsExactly("800.00", "2026-03-06", "#payment-source.PAY_BORROWER"));
    }

    @Test
    void aReversalUndoesTheKeeping() {
        promises.make(id, person, Money.of("800"), DAY.plusYears(1), "TRANSFER", null, TEST, AT);
        String number = book(DAY.plusDays(1), "800", "9700", null);
        book(DAY.plusDays(1), "800", "10500", number);
        assertThat(promised()).isEqualTo(Promises.State.OPEN);
        assertThat(cases.get(id).balances().total()).isEqualTo(Money.of("10500"));
    }

    @Test
    void theLastPaymentClosesTheCaseInTheSameTransaction() {
        book(DAY.plusDays(1), "10500", "0", null);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(published.stream(CaseClosed.class)
                        .filter(closed -> closed.caseId().equals(id)))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("CLOSE_PAID"));
    }
}
