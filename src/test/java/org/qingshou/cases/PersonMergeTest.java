package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Purpose;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.PersonCandidate;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two records of one customer become one, after a manager has said so, with everything that hung on either. */
@QingshouTest
class PersonMergeTest {
    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    ContactDesk contactDesk;

    @Autowired
    SamePersonDesk same;

    @Autowired
    Approvals approvals;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private PersonId kept;
    private PersonId duplicate;
    private UUID keptLoan;
    private UUID phone;
    private CaseId keptCase;
    private CaseId otherCase;
    private LocalDate today;

    @BeforeEach
    void twoRecordsWithACaseEach() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        kept = given.person("周建国");
        duplicate = given.person("周建国");
        String number = "139" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000));
        phone = given.phone(kept, number);
        given.phone(duplicate, number);
        keptLoan = given.loan(kept, branch, today.minusDays(40));
        given.loan(duplicate, branch, today.minusDays(95));
        opening.run(today);
        keptCase = cases.openCase(kept, branch).orElseThrow();
        otherCase = cases.openCase(duplicate, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private AskedFor asked() {
        return approvals.open("APR_PERSON_MERGE", kept.toString()).orElseThrow();
    }

    private void merge() {
        same.propose(keptCase, kept, duplicate, "同一身份证原件，两个客户号");
        approvals.decide(asked().requestId(), new Decision.Approve(), manager);
    }

    @Test
    void theOtherRecordIsFoundByTheNumberBothAnswerUnder() {
        List<PersonCandidate> found = same.candidates(keptCase, kept);
        assertThat(found)
                .filteredOn(candidate -> candidate.id().equals(duplicate))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.sameNumber()).isTrue();
                    assertThat(candidate.sameIdNumber()).isFalse();
                });
    }

    @Test
    void nothingMovesBeforeAManagerWhoDidNotAskHasSaidYes() {
        same.propose(keptCase, kept, duplicate, "同一身份证原件");
        assertThat(cases.openCase(duplicate, branch)).contains(otherCase);
        assertThatThrownBy(() -> approvals.decide(asked().requestId(), new Decision.Approve(), officer))
                .isInstanceOf(Refused.class);
        assertThat(cases.openCase(duplicate, branch)).contains(otherCase);
    }

    @Test
    void theCasesBecomeOneWithLoansPromisesAndHolds() {
        cases.hold(otherCase, "HOLD_DISPUTE", today, null, null, "金额有异议", officer, clock.instant());
        merge();
        assertThat(cases.openCase(duplicate, branch)).isEmpty();
        CaseView one = cases.get(keptCase);
        assertThat(one.balances().total()).isEqualTo(Money.of("21000"));
        assertThat(one.overdueSince()).isEqualTo(today.minusDays(95));
        assertThat(one.state()).isEqualTo(CaseState.HELD);
        assertThat(cases.holds(keptCase, today)).extracting(Cases.Hold::code).containsExactly("HOLD_DISPUTE");
        assertThat(cases.get(otherCase).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(otherCase).closeReason()).isEqualTo("CLOSE_MERGED");
        assertThat(cases.get(otherCase).person()).isEqualTo(kept);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM loan WHERE person_id = :p")
                        .param("p", kept.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theDaysCallsToEitherCountTogether() {
        connectedToday(kept, 2);
        connectedToday(duplicate, 1);
        assertThat(contactDesk.startCall(keptCase, phone, Purpose.PRESS)).isInstanceOf(Clearance.Cleared.class);
        merge();
        Clearance answer = contactDesk.startCall(keptCase, phone, Purpose.PRESS);
        assertThat(answer.ruling().breaches())
                .extracting(breach -> breach.ruleId())
                .contains("R-FREQ-01");
    }

    private void connectedToday(PersonId person, int calls) {
        jdbc.sql("""
                        INSERT INTO person_day (person_id, on_date, connected) VALUES (:p, :d, :n)
                        ON DUPLICATE KEY UPDATE connected = :n""")
                .param("p", person.value())
                .param("d", today)
                .param("n", calls)
                .update();
    }

    @Test
    void theStricterStatusOfASharedNumberStands() {
        UUID theirs = persons.contactPoints(duplicate).getFirst().id();
        persons.setStatus(theirs, "NOT_OWNER", officer);
        merge();
        assertThat(persons.contactPoints(kept))
                .singleElement()
                .satisfies(point -> assertThat(point.status()).isEqualTo("NOT_OWNER"));
    }

    @Test
    void aGuarantorOfBothIsOneGuarantorAfterwards() {
        PersonId first = given.person("陈刚");
        PersonId second = given.person("陈刚");
        given.party(keptLoan, first, PartyRole.GUARANTOR_JOINT);
        given.party(keptLoan, second, PartyRole.GUARANTOR_JOINT);
        same.propose(keptCase, first, second, "同一人两次登记");
        approvals.decide(
                approvals
                        .open("APR_PERSON_MERGE", first.toString())
                        .orElseThrow()
                        .requestId(),
                new Decision.Approve(),
                manager);
        assertThat(persons.parties(kept, branch))
                .singleElement()
                .satisfies(party -> assertThat(party.person()).isEqualTo(first));
    }

    @Test
    void differentIdNumbersAreDifferentPeople() {
        idNumber(kept, 1);
        idNumber(duplicate, 2);
        refused("ledger.merge.id-number", () -> same.propose(keptCase, kept, duplicate, "看起来是同一人"));
    }

    private void idNumber(PersonId person, int value) {
        byte[] index = new byte[32];
        index[0] = (byte) value;
        System.arraycopy(
                Utc.of(clock.instant()).toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                0,
                index,
                1,
                20);
        jdbc.sql("UPDATE person SET id_number = :x, id_number_index = :x WHERE id = :p")
                .param("x", index)
                .param("p", person.value())
                .update();
    }

    @Test
    void whatLiesWithAnAgencyComesHomeFirst() {
        cases.placed(otherCase, "HX", officer, clock.instant());
        refused("cases.merge.placed", () -> same.propose(keptCase, kept, duplicate, "同一身份证原件"));
    }

    @Test
    void aMergeThatBecameImpossibleWhileItWaitedIsRefusedAtTheDecision() {
        same.propose(keptCase, kept, duplicate, "同一身份证原件");
        cases.placed(otherCase, "HX", officer, clock.instant());
        refused("cases.merge.placed", () -> approvals.decide(asked().requestId(), new Decision.Approve(), manager));
        assertThat(cases.openCase(duplicate, branch)).contains(otherCase);
    }

    @Test
    void aReasonIsNeededAndARecordOfAnotherBranchIsNotThere() {
        refused("ledger.merge.reason", () -> same.propose(keptCase, kept, duplicate, "  "));
        PersonId elsewhere = given.person("周建国");
        given.loan(elsewhere, given.branch(), today.minusDays(3));
        assertThat(same.candidates(keptCase, kept))
                .noneMatch(candidate -> candidate.id().equals(elsewhere));
        refused("ledger.person.unknown", () -> same.propose(keptCase, kept, elsewhere, "同名"));
    }

    @Test
    void theGivenUpRecordIsNoCandidateAnyMore() {
        merge();
        assertThat(same.candidates(keptCase, kept))
                .noneMatch(candidate -> candidate.id().equals(duplicate));
    }
}
