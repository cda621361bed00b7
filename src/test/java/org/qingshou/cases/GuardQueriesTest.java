package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.QueryCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the guard asks the database: a fixed number of questions a person, whatever the number of acts that are looked at. */
@QingshouTest
class GuardQueriesTest {
    /** Zone, counters, and one or two questions of each module that knows facts. */
    private static final long ONE_DECISION = 13;

    @Autowired
    CaseFixture given;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    ContactDesk desk;

    @Autowired
    ActDrafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private Staff staff;
    private PersonId debtor;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aCase() {
        LocalDate today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        staff = Staff.of(given);
        debtor = given.person("张三丰");
        given.phone(debtor, number(1));
        loan = given.loan(debtor, staff.branch(), today.minusDays(40));
        id = given.openCase(debtor, loan, staff.branch(), staff.an(), today.minusDays(40));
        as(staff.an(), Roles.OFFICER);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private String number(int n) {
        return "13" + n + (10_000_000 + Math.floorMod(staff.branch().hashCode(), 80_000_000));
    }

    private long during(Runnable work) {
        AtomicReference<Long> asked = new AtomicReference<>(0L);
        transaction.executeWithoutResult(status -> asked.set(QueryCount.during(jdbc, work)));
        return asked.get();
    }

    private ProposedAct act(Purpose purpose) {
        return new ProposedAct(
                id,
                debtor,
                staff.branch(),
                ContactAction.CALL_OUT_DEBTOR,
                purpose,
                new byte[32],
                null,
                null,
                staff.an());
    }

    @Test
    void oneDecisionAsksAFixedNumberOfQuestions() {
        assertThat(during(() -> guard.preview(act(Purpose.PRESS), clock.instant())))
                .isLessThanOrEqualTo(ONE_DECISION);
    }

    @Test
    void manyPurposesOfOneNumberCostNoMoreThanOne() {
        long one = during(() -> guard.preview(act(Purpose.PRESS), clock.instant()));
        long four = during(() -> {
            var previews = guard.previews(clock.instant());
            for (Purpose purpose : Purpose.values()) previews.of(act(purpose));
        });
        assertThat(four).isEqualTo(one);
    }

    @Test
    void anotherNumberOfThePersonCostsOneQuestion() {
        long one = during(() -> desk.calls(id));
        given.phone(debtor, number(2));
        given.phone(debtor, number(3));
        assertThat(during(() -> desk.calls(id))).isEqualTo(one + 2);
    }

    @Test
    void theCasePageAsksOncePerPersonForAllThatItOffers() {
        CaseView header = cases.get(id);
        long without = during(() -> drafts.stopped(header, clock.instant()));
        // Borrower, people and their numbers, colleagues, who asks; one set of facts, counters of number and of person.
        assertThat(without).isLessThanOrEqualTo(ONE_DECISION + 10);
        given.phone(debtor, number(2));
        assertThat(during(() -> drafts.stopped(header, clock.instant()))).isEqualTo(without);
        PersonId guarantor = given.person("李四");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        given.phone(guarantor, number(4));
        assertThat(during(() -> drafts.stopped(header, clock.instant()))).isEqualTo(without + 1);
    }
}
