package org.qingshou.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.BulkCaseChange;
import org.qingshou.cases.CaseClosed;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Forgetting;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a case knew of people beside the debt goes with it, the same minute; a refusal for ever stays. */
@QingshouTest
@Transactional
class ThirdPersonsLeaveTest {
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    RestingCases resting;

    @Autowired
    Persons persons;

    @Autowired
    Forgetting forgetting;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private UUID loan;
    private CaseId id;
    private PersonId neighbour;

    @BeforeEach
    void aCaseWithANeighbour() {
        today = clock.today();
        branch = given.branch();
        PersonId debtor = given.person("周田");
        loan = given.loan(debtor, branch, today.minusDays(40));
        id = given.openCase(debtor, loan, branch, TEST, today.minusDays(30));
        neighbour = beside(loan, PartyRole.LISTED_CONTACT, "13800001111");
    }

    @Test
    void nameAndNumbersGoWithTheCase() {
        byte[] number = persons.contactPoints(neighbour).getFirst().index();
        jdbc.sql("""
                        INSERT INTO suppression (id, person_id, number_index, reason, set_by, set_at)
                        VALUES (:i, :p, :x, 'REFUSED', 'test', :at)""")
                .param("i", Ids.next())
                .param("p", neighbour.value())
                .param("x", number)
                .param("at", Utc.of(clock.instant()))
                .update();
        close();
        assertThat(persons.card(neighbour).name()).isEqualTo(Forgetting.NOBODY);
        assertThat(persons.contactPoints(neighbour)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM suppression WHERE person_id = :p AND number_index = :x")
                        .param("p", neighbour.value())
                        .param("x", number)
                        .query(Integer.class)
                        .single())
                .as("the refusal stands for ever")
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM loan_party WHERE loan_id = :l")
                        .param("l", loan)
                        .query(Integer.class)
                        .single())
                .as("that there was somebody is still counted")
                .isEqualTo(1);
    }

    @Test
    void theManyThatACloseOfTheDayEndsAreTheSame() {
        resting.close(id, today);
        UUID set = Ids.next();
        jdbc.sql("INSERT INTO case_change (set_id, case_id, kind) VALUES (:s, :c, 'CLOSED')")
                .param("s", set)
                .param("c", id.value())
                .update();
        events.publishEvent(new BulkCaseChange(set, "cases.closed", 1, "", TEST, clock.instant()));
        assertThat(persons.contactPoints(neighbour)).isEmpty();
    }

    @Test
    void whoAnswersForTheDebtStays() {
        PersonId guarantor = beside(loan, PartyRole.GUARANTOR_JOINT, "13800002222");
        PersonId payer = beside(loan, PartyRole.VOLUNTEER, "13800003333");
        close();
        assertThat(persons.contactPoints(guarantor)).hasSize(1);
        assertThat(persons.contactPoints(payer))
                .as("a payer is part of a transaction")
                .hasSize(1);
        refused("ledger.forget.bound", () -> forgetting.forget(List.of(guarantor.value()), TEST, clock.instant()));
    }

    @Test
    void whoStandsBesideAnotherOpenCaseStays() {
        PersonId other = given.person("吴江");
        UUID second = given.loan(other, branch, today.minusDays(40));
        CaseId open = given.openCase(other, second, branch, TEST, today.minusDays(30));
        given.party(second, neighbour, PartyRole.CONSENTED_HELPER);
        close();
        assertThat(persons.contactPoints(neighbour)).hasSize(1);
        id = open;
        close();
        assertThat(persons.contactPoints(neighbour)).as("with the last of them").isEmpty();
    }

    @Test
    void whoIsACustomerStays() {
        given.loan(neighbour, branch, null);
        close();
        assertThat(persons.contactPoints(neighbour)).hasSize(1);
    }

    @Test
    void aComplaintThatIsOpenKeepsThem() {
        jdbc.sql("""
                        INSERT INTO dispute (id, case_id, kind, state, words, raised_on, answer_by, latest_by, taken_by,
                            taken_at)
                        VALUES (:i, :c, 'DSP_AMOUNT', 'OPEN', 'x', :d, :d, :d, 'test', :at)""")
                .param("i", Ids.next())
                .param("c", id.value())
                .param("d", today)
                .param("at", Utc.of(clock.instant()))
                .update();
        close();
        assertThat(persons.contactPoints(neighbour)).hasSize(1);
    }

    private PersonId beside(UUID of, PartyRole role, String phone) {
        PersonId person = given.person("邻居" + phone.substring(7));
        given.party(of, person, role);
        given.phone(person, phone);
        return person;
    }

    private void close() {
        resting.close(id, today);
        events.publishEvent(new CaseClosed(id, "CLOSE_PAID", TEST, clock.instant()));
    }
}
