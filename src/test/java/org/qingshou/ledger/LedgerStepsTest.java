package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
class LedgerStepsTest {
    private static final ActorId BY = ActorId.system("test");
    private static final BranchCode BRANCH = new BranchCode("T900");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AgeingStep ageing;

    @Autowired
    InstalmentsStep instalments;

    @Autowired
    PaymentPosting payments;

    @Autowired
    Repayments repayments;

    @Autowired
    BusinessDates dates;

    @Autowired
    Persons persons;

    @Autowired
    LedgerFacts facts;

    @Test
    void onlyLoansThatCrossABoundaryAreTouchedAndASecondRunTouchesNone() {
        LocalDate closed = dates.lastClosed().orElseGet(() -> close(LocalDate.of(2026, 1, 4)));
        ageing.run(closed);
        UUID crossing = loan(person(), closed.minusDays(30), "D1_30", "SPECIAL_MENTION");
        UUID resting = loan(person(), closed.minusDays(40), "D31_60", "SPECIAL_MENTION");
        UUID falling = loan(person(), closed.minusDays(90), "D61_90", "SPECIAL_MENTION");
        assertThat(ageing.run(closed.plusDays(1)))
                .as("others' loans may cross as well")
                .isGreaterThanOrEqualTo(2);
        assertThat(List.of(touched(crossing), touched(resting), touched(falling)))
                .containsExactly(true, false, true);
        assertThat(state(crossing)).isEqualTo("D31_60 SPECIAL_MENTION");
        assertThat(state(resting)).isEqualTo("D31_60 SPECIAL_MENTION");
        assertThat(state(falling)).isEqualTo("D91_180 SUBSTANDARD");
        assertThat(ageing.run(closed.plusDays(1))).isZero();
    }

    @Test
    void aLoanThatPaymentsBroughtUpToDateIsOverdueAgainTheDayAfterItsNextInstalment() {
        LocalDate closed = dates.lastClosed().orElseGet(() -> close(LocalDate.of(2026, 1, 4)));
        LocalDate since = closed.minusMonths(1).plusDays(3);
        LocalDate next = since.plusMonths(1);
        UUID loan = loan(person(), since, "D1_30", "SPECIAL_MENTION");
        jdbc.sql(
                        "UPDATE loan SET instalment_amount = 100, matures_on = :m, principal_outstanding = 900, interest_due = 0,"
                                + " as_of = :a WHERE id = :id")
                .param("m", since.plusYears(1))
                .param("a", closed)
                .param("id", loan)
                .update();
        jdbc.sql("""
                        INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount, paid_by,
                            import_id, applied, created_at)
                        SELECT UUID(), source, UUID(), loan_no, id, :d, :d, 100, 'PAY_BORROWER', UUID(), FALSE, :d
                        FROM loan WHERE id = :id""").param("d", closed.plusDays(1)).param("id", loan).update();
        payments.reckon(List.of(loan));
        assertThat(overdueSince(loan)).isNull();
        assertThat(repayments.of(List.of(new LoanId(loan))).values())
                .extracting(Repayment::nextDueOn)
                .containsExactly(next);
        instalments.run(next);
        assertThat(overdueSince(loan)).as("due that day").isNull();
        instalments.run(next.plusDays(1));
        assertThat(overdueSince(loan)).isEqualTo(next);
        assertThat(state(loan)).isEqualTo("D1_30 SPECIAL_MENTION");
    }

    private @Nullable LocalDate overdueSince(UUID loan) {
        return jdbc.sql("SELECT overdue_since FROM loan WHERE id = :id")
                .param("id", loan)
                .query((rs, n) -> java.util.Optional.ofNullable(rs.getObject("overdue_since", LocalDate.class)))
                .single()
                .orElse(null);
    }

    private boolean touched(UUID loan) {
        return jdbc.sql("SELECT version FROM loan WHERE id = :id")
                        .param("id", loan)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void theMostLiableRoleOfAPersonAtTheBranchCounts() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        PersonId debtor = person();
        UUID loan = loan(debtor, today.minusDays(10), "D1_30", "SPECIAL_MENTION");
        PersonId helper = persons.addParty(
                new LoanId(loan), "王芳", PartyRole.LISTED_CONTACT, "16011112222", LawfulSource.SRC_RESERVED, null, BY);
        assertThat(fill(debtor, today).role()).isEqualTo("BORROWER");
        assertThat(fill(debtor, today).scope()).isEqualTo("SCOPE_PERSONAL");
        assertThat(fill(helper, today).role()).isEqualTo("LISTED_CONTACT");
        jdbc.sql(
                        "INSERT INTO loan_party (id, loan_id, person_id, role, origin, proof) VALUES (UUID(), :l, :p, 'SPOUSE_JOINT', 'OFFICER', 'signed')")
                .param("l", loan)
                .param("p", helper.value())
                .update();
        assertThat(fill(helper, today).role()).isEqualTo("SPOUSE_JOINT");
        assertThat(fill(helper, today).jointDebtProof()).isTrue();
        assertThat(fill(person(), today).role()).isNull();
    }

    @Test
    void aDebtorWithoutAValidNumberCountsAsUnreachable() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        PersonId debtor = person();
        loan(debtor, today.minusDays(10), "D1_30", "SPECIAL_MENTION");
        UUID phone = persons.addContactPoint(
                debtor, ContactPointKind.MOBILE, "160-2222-3333", LawfulSource.SRC_CONTRACT, "OFFICER", BY);
        assertThat(fill(debtor, today).debtorNumberInvalid()).isFalse();
        persons.setStatus(phone, "INVALID", BY);
        assertThat(fill(debtor, today).debtorNumberInvalid()).isTrue();
    }

    @Test
    void theSameNumberIsKeptOnceAndFoundWhole() {
        PersonId person = person();
        UUID once = persons.addContactPoint(
                person, ContactPointKind.MOBILE, "16044445555", LawfulSource.SRC_CONTRACT, "OFFICER", BY);
        UUID twice = persons.addContactPoint(
                person, ContactPointKind.MOBILE, "+86 160 4444 5555", LawfulSource.SRC_PUBLIC, "AGENCY", BY);
        assertThat(twice).isEqualTo(once);
        assertThat(persons.byPhone("16044445555")).containsExactly(person);
        assertThat(persons.reveal(once, BY)).isEqualTo("16044445555");
        assertThat(persons.contactPoints(person).getFirst().shown()).isEqualTo("160****5555");
    }

    private CaseFacts fill(PersonId person, LocalDate today) {
        CaseFacts filled = new CaseFacts();
        facts.fill(filled, CaseId.next(), person, BRANCH, today);
        return filled;
    }

    private LocalDate close(LocalDate date) {
        jdbc.sql("""
                        INSERT INTO day_end_run (business_date, state, started_at, started_by, runner, heartbeat_at)
                        VALUES (:d, 'DONE', '2026-01-05', 'system:test', 'test', '2026-01-05')""").param("d", date).update();
        return date;
    }

    private PersonId person() {
        PersonId id = PersonId.next();
        jdbc.sql(
                        "INSERT INTO person (id, source, customer_no, kind, name, created_at) VALUES (:id, 't', :c, 'FARMER', '王伟', '2026-01-05')")
                .param("id", id.value())
                .param("c", id.toString())
                .update();
        return id;
    }

    private UUID loan(PersonId person, LocalDate since, String bucket, String floor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, scope, currency,
                            principal_outstanding, interest_due, penalty_due, compound_due, fees_due, overdue_since, aged_from,
                            class_floor, bucket, row_hash, as_of, tape_id)
                        VALUES (:id, 't', :id, :p, 'C', 'T900', 'SCOPE_PERSONAL', 'CNY', 100, 0, 0, 0, 0, :since, :since,
                            :floor, :bucket, REPEAT(CHAR(0), 32), :since, :id)""")
                .param("id", id)
                .param("p", person.value())
                .param("since", since)
                .param("floor", floor)
                .param("bucket", bucket)
                .update();
        return id;
    }

    private String state(UUID loan) {
        return jdbc.sql("SELECT CONCAT(bucket, ' ', class_floor) FROM loan WHERE id = :id")
                .param("id", loan)
                .query(String.class)
                .single();
    }
}
