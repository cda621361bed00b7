package org.qingshou.cases.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.papers.PdfText;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Other words are used only once somebody else has allowed them. */
@QingshouTest
class WordingsTest {
    private static final ActorId SYSTEM = new ActorId("test");

    @Autowired
    WordingDesk desk;

    @Autowired
    Wordings wordings;

    @Autowired
    Approvals approvals;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private ActorId admin;
    private ActorId manager;

    @BeforeEach
    void people() {
        BranchCode head = branches.head().orElseGet(this::first);
        String own = Ids.next().toString().substring(24);
        admin = user("wording.admin." + own, Roles.ADMIN, head);
        manager = user("wording.manager." + own, Roles.MANAGER, head);
        SignedIn.as(admin, Roles.ADMIN);
    }

    private BranchCode first() {
        BranchCode code = new BranchCode("WORDS");
        branches.add(new Branch(code, "总行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        return code;
    }

    private ActorId user(String login, String role, BranchCode branch) {
        ActorId id = new ActorId(login);
        users.add(new UserInfo(id, login, "1001", java.util.Set.of(role), branch, null, true), "long-enough-1", SYSTEM);
        return id;
    }

    @AfterEach
    void tidy() {
        jdbc.sql("DELETE FROM notice_wording").update();
        SecurityContextHolder.clearContext();
    }

    private static String changed(NoticeText from) {
        return from.text().replace("请您办理", "请您及时办理");
    }

    private UUID propose() {
        NoticeText inUse = wordings.current(NoticeKind.DEMAND);
        return desk.propose(NoticeKind.DEMAND, inUse.version(), changed(inUse));
    }

    private void decide(UUID id, Decision decision, ActorId by) {
        approvals.decide(
                approvals.open(Wordings.KIND, id.toString()).orElseThrow().requestId(), decision, by);
    }

    @Test
    void otherWordsArePrintedOnceAnotherHasAllowedThem() {
        UUID id = propose();
        assertThat(wordings.current(NoticeKind.DEMAND)).isEqualTo(NoticeText.first(NoticeKind.DEMAND));
        refused("approvals.maker", () -> decide(id, new Decision.Approve(), admin));
        decide(id, new Decision.Approve(), manager);
        NoticeText now = wordings.current(NoticeKind.DEMAND);
        assertThat(now.name()).isEqualTo("demand-notice-2");
        assertThat(PdfText.all(desk.sample(now, SampleOf.BORROWER))).contains("请您及时办理", "样张");
        assertThat(desk.all())
                .filteredOn(each -> each.text().kind() == NoticeKind.DEMAND)
                .extracting(Wording::state)
                .containsExactly(Wording.State.IN_USE, Wording.State.REPLACED);
        assertThat(wordings.current(NoticeKind.ASSIGNMENT)).isEqualTo(NoticeText.first(NoticeKind.ASSIGNMENT));
    }

    @Test
    void aRejectedWordingIsNotUsedAndItsNumberNotGivenAgain() {
        decide(propose(), new Decision.Reject("请保留原文"), manager);
        assertThat(wordings.current(NoticeKind.DEMAND).version()).isEqualTo(1);
        decide(propose(), new Decision.Approve(), manager);
        assertThat(wordings.current(NoticeKind.DEMAND).version()).isEqualTo(3);
    }

    @Test
    void twoProposalsDoNotWaitForOneNoticeAndNoneIsMadeFromWordsNoLongerInUse() {
        UUID id = propose();
        refused("cases.wording.waits", this::propose);
        decide(id, new Decision.Approve(), manager);
        refused(
                "cases.wording.moved",
                () -> desk.propose(NoticeKind.DEMAND, 1, changed(NoticeText.first(NoticeKind.DEMAND)) + "\n- 完"));
    }

    @Test
    void whatIsWrongIsSaidBeforeAnybodyIsAsked() {
        refused("cases.wording.needs", () -> desk.propose(NoticeKind.DEMAND, 1, "= {title}"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice_wording")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everySampleIsPrinted() {
        for (NoticeKind kind : NoticeKind.values())
            for (SampleOf of : SampleOf.of(kind))
                assertThat(PdfText.all(desk.sample(NoticeText.first(kind), of)))
                        .contains("回执", "50,000.00")
                        .doesNotContain("{");
        assertThat(PdfText.all(desk.sample(NoticeText.first(NoticeKind.DEMAND), SampleOf.SUIT)))
                .contains("提起诉讼");
    }

    @Test
    void onlyTheAdministratorProposesAndOfficersDoNotLook() {
        SignedIn.as(manager, Roles.MANAGER);
        assertThat(desk.all()).isNotEmpty();
        assertThatThrownBy(this::propose).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(manager, Roles.OFFICER);
        assertThatThrownBy(() -> desk.all()).isInstanceOf(AccessDeniedException.class);
    }
}
