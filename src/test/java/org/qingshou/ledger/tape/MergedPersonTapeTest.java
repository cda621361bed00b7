package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Persons;
import org.qingshou.ledger.SamePersons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a bank's system goes on telling under two customer numbers stays one person after the merge. */
@QingshouTest
class MergedPersonTapeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,身份证号\n";
    private static final ActorId OFFICER = new ActorId("merge.officer");
    private static final BranchCode BRANCH = new BranchCode("T401");

    @Autowired
    Tapes tapes;

    @Autowired
    SamePersons same;

    @Autowired
    Approvals approvals;

    @Autowired
    Persons persons;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private final String source = "MRG-" + Ids.next().toString().substring(28);
    private ActorId manager = new ActorId("merge.manager");

    @BeforeEach
    void people() {
        Books.branches(branches, BRANCH.value());
        manager = new ActorId("merge.manager." + source);
        users.add(
                new UserInfo(manager, "主管", "1002", Set.of(Roles.MANAGER), BRANCH, null, true),
                "long-enough-1",
                Books.TESTER);
    }

    private TapeStatus take(LocalDate asOf, String rows) {
        return tapes.importNow(
                Books.request(Books.upload(tapes, HEADER + rows), source, asOf, TapeKind.FULL_BOOK, null),
                Books.TESTER);
    }

    private PersonId personOf(String loanNo) {
        return new PersonId(jdbc.sql("SELECT person_id FROM loan WHERE source = :s AND loan_no = :n")
                .param("s", source)
                .param("n", loanNo)
                .query(UUID.class)
                .single());
    }

    private void merge(PersonId duplicate, PersonId kept) {
        UUID request = same.propose(duplicate, kept, "同一身份证原件", BRANCH, "worklist", OFFICER);
        approvals.decide(request, new Decision.Approve(), manager);
    }

    @Test
    void laterTapesFindTheKeptRecordUnderBothCustomerNumbers() {
        String id = "11010119850307002" + "X";
        take(DAY, "L1,C1,李强,T401,100.00,5,\nL2,C2,李强,T401,200.00,9," + id + "\n");
        PersonId kept = personOf("L1");
        PersonId duplicate = personOf("L2");
        assertThat(kept).isNotEqualTo(duplicate);
        assertThat(same.candidates(kept, BranchScope.of(BRANCH)))
                .anyMatch(candidate -> candidate.id().equals(duplicate));
        merge(duplicate, kept);
        assertThat(personOf("L2")).isEqualTo(kept);
        assertThat(persons.revealIdNumber(kept, OFFICER)).isEqualTo(id);
        assertThat(persons.byIdNumber(id)).containsExactly(kept);

        take(DAY.plusDays(1), "L1,C1,李强,T401,90.00,6,\nL2,C2,李强,T401,180.00,10," + id + "\nL3,C2,李强,T401,50.00,1,\n");
        assertThat(personOf("L1")).isEqualTo(kept);
        assertThat(personOf("L2")).isEqualTo(kept);
        assertThat(personOf("L3")).isEqualTo(kept);
    }

    @Test
    void aDryRunFromBeforeTheMergeIsComparedAnewWhenItIsApplied() {
        take(DAY, "L1,C1,李强,T401,100.00,5,\nL2,C2,李强,T401,200.00,9,\n");
        PersonId kept = personOf("L1");
        PersonId duplicate = personOf("L2");
        TapeRequest dry = new TapeRequest(
                Books.upload(tapes, HEADER + "L1,C1,李强,T401,100.00,6,\nL2,C2,李强,T401,150.00,10,\n"),
                null,
                source,
                DAY.plusDays(1),
                TapeKind.FULL_BOOK,
                Set.of(),
                false);
        UUID checked = tapes.importNow(dry, Books.TESTER).id();
        merge(duplicate, kept);
        tapes.apply(checked);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> tapes.status(checked).state() == TapeState.APPLIED);
        assertThat(personOf("L2")).isEqualTo(kept);
    }
}
