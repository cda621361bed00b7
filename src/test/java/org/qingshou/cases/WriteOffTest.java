package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.WriteOffs;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Written off and the claim kept: asked for by a manager, decided above, told by a file or not; the case goes on. */
@QingshouTest
@Transactional
class WriteOffTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Branches branches;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk pages;

    @Autowired
    CaseList list;

    @Autowired
    WriteOffDesk desk;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private ActorId above;
    private UUID first;
    private UUID second;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        BranchCode parent = given.branch();
        branch = new BranchCode("C" + Ids.next().toString().substring(24));
        branches.add(new Branch(branch, "测试网点", parent, BusinessClock.DEFAULT_ZONE, "330100"));
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        above = given.user(parent, "sun.ke", Roles.MANAGER);
        PersonId person = given.person("恒达装饰");
        first = given.loan(person, branch, today.minusYears(2));
        second = given.loan(person, branch, today.minusYears(2));
        opening.run(today);
        id = cases.openCase(person, branch).orElseThrow();
        SignedIn.as(manager, Roles.MANAGER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private UUID propose() {
        return desk.propose(id, "核字2026-18", Ids.next(), "抵押物已处置，借款人无财产");
    }

    private void approve(UUID request, ActorId by) {
        approvals.decide(request, new Decision.Approve(), by);
    }

    @Test
    void aManagerAsksAndOnlyTheBranchAboveDecides() {
        Balances owed = cases.get(id).balances();
        UUID request = propose();
        assertThat(desk.ofCase(id).waits()).isTrue();
        refused("approvals.maker", () -> approve(request, manager));
        ActorId beside = given.user(branch, "qian", Roles.MANAGER);
        refused("approvals.checker", () -> approve(request, beside));
        assertThat(desk.ofCase(id).loans()).isEmpty();
        approve(request, above);
        WriteOffDesk.Page page = desk.ofCase(id);
        assertThat(page.loans()).extracting(WriteOffs.WrittenOff::on).containsExactly(today, today);
        assertThat(page.waits()).isFalse();
        assertThat(page.proposes()).as("nothing is left").isFalse();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(id).balances()).as("nothing is forgiven").isEqualTo(owed);
        assertThat(pages.open(id).orElseThrow().pool()).isEqualTo(CasePool.WRITTEN_OFF);
        assertThat(list.page(new CaseList.Filter(null, null, null, null, CasePool.WRITTEN_OFF), 0, 9))
                .extracting(row -> row.header().id())
                .containsExactly(id);
    }

    @Test
    void whatTheyOwedThenIsKeptAsAClosuresFileWouldHave() {
        UUID request = propose();
        approve(request, above);
        assertThat(jdbc.sql("SELECT reason FROM pub_loan_closure WHERE tape_id = :t")
                        .param("t", request)
                        .query((rs, n) -> rs.getString(1))
                        .list())
                .containsExactly("WRITE_OFF_KEEP", "WRITE_OFF_KEEP");
    }

    @Test
    void aWriteOffThatAFileToldKeepsItsDayAndLeavesNothingToDecide() {
        UUID request = propose();
        told(first, today.minusDays(40));
        assertThat(desk.ofCase(id).loans()).hasSize(1);
        told(second, today.minusDays(30));
        refused("writeOff.already", () -> approve(request, above));
        assertThat(desk.ofCase(id).loans())
                .extracting(WriteOffs.WrittenOff::on)
                .containsExactly(today.minusDays(40), today.minusDays(30));
    }

    @Test
    void theOneThatAFileToldKeepsItsDayWhereTheOtherIsDecidedHere() {
        told(first, today.minusDays(40));
        approve(propose(), above);
        assertThat(desk.ofCase(id).loans())
                .extracting(WriteOffs.WrittenOff::on)
                .containsExactly(today.minusDays(40), today);
    }

    private void told(UUID loan, LocalDate on) {
        jdbc.sql("UPDATE loan SET written_off_on = :on WHERE id = :l")
                .param("on", on)
                .param("l", loan)
                .update();
    }

    @Test
    void whatComesInAfterwardsIsCountedApart() {
        told(first, today.minusDays(10));
        UUID file = UUID.randomUUID();
        given.payment(first, file, today.minusDays(20), "500", null);
        given.payment(first, file, today.minusDays(10), "70", null);
        given.payment(first, file, today.minusDays(3), "120.50", null);
        String wrong = given.payment(first, file, today.minusDays(2), "9", null);
        given.payment(first, file, today.minusDays(1), "-9", wrong);
        given.payment(second, file, today.minusDays(3), "40", null);
        assertThat(desk.ofCase(id).recovered()).isEqualTo(List.of(new WriteOffs.Recovered("CNY", Money.of("120.50"))));
    }

    @Test
    void whatIsNotAllowedLeavesEverythingAsItWas() {
        approvals.decide(propose(), new Decision.Reject("尚有保证人可追"), above);
        assertThat(desk.ofCase(id).loans()).isEmpty();
        assertThat(desk.ofCase(id).proposes()).isTrue();
        assertThat(pages.open(id).orElseThrow().pool()).isEqualTo(CasePool.ON_BOOKS);
    }

    @Test
    void paperNumberAndReasonAreNeededAndAnOfficerOnlyReads() {
        refused("writeOff.number", () -> desk.propose(id, " ", Ids.next(), "x"));
        refused("writeOff.paper", () -> desk.propose(id, "1", null, "x"));
        refused("writeOff.reason", () -> desk.propose(id, "1", Ids.next(), " "));
        SignedIn.as(officer, Roles.OFFICER);
        assertThat(desk.ofCase(id).proposes()).isFalse();
        assertThatThrownBy(this::propose).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(given.user(given.branch(), "cy", Roles.MANAGER), Roles.MANAGER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", this::propose);
    }
}
