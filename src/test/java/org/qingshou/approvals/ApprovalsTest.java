package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk.Act;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@QingshouTest
@Import(ApprovalsTest.Probe.class)
class ApprovalsTest {
    @TestConfiguration
    static class Probe {
        @Bean
        ProbeSubject probeSubject() {
            return new ProbeSubject();
        }
    }

    private static final BranchCode HEAD = new BranchCode("ap-head");
    private static final BranchCode TOWN = new BranchCode("ap-town");
    private static final BranchCode OTHER = new BranchCode("ap-other");
    private static final ActorId OFFICER = new ActorId("ap.officer");
    private static final ActorId MANAGER = new ActorId("ap.manager");
    private static final ActorId SECOND = new ActorId("ap.second");
    private static final ActorId PARENT = new ActorId("ap.parent");
    private static final ActorId STRANGER = new ActorId("ap.stranger");

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk desk;

    @Autowired
    ProbeSubject probe;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        SecurityContextHolder.clearContext();
        probe.differences = List.of();
        probe.whileRechecking = () -> {};
        if (branches.find(HEAD).isPresent()) return;
        branch(HEAD, null);
        branch(TOWN, HEAD);
        branch(OTHER, HEAD);
        user(OFFICER, Roles.OFFICER, TOWN);
        user(MANAGER, Roles.MANAGER, TOWN);
        user(SECOND, Roles.MANAGER, TOWN);
        user(PARENT, Roles.MANAGER, HEAD);
        user(STRANGER, Roles.MANAGER, OTHER);
    }

    @Test
    void approvingActsOnceAndTellsTheMaker() {
        long before = notices.unread(OFFICER);
        UUID id = ask("s1", OFFICER);
        approvals.decide(id, new Decision.Approve(), MANAGER);
        assertThat(probe.applied).containsOnlyOnce("s1");
        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(notices.unread(OFFICER)).isEqualTo(before + 1);
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), SECOND), "approvals.decided.already");
    }

    @Test
    void aManagerCannotDecideAnOwnRequestWhateverTheSpellingOfTheLogin() {
        UUID id = ask("s2", MANAGER);
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), MANAGER), "approvals.maker");
        assertThatThrownBy(() -> approvals.decide(id, new Decision.Approve(), new ActorId("AP.Manager")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThat(probe.applied).doesNotContain("s2");
    }

    @Test
    void onlyManagersOfTheBranchOrAboveDecide() {
        UUID id = ask("s3", MANAGER);
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), OFFICER), "approvals.checker");
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), STRANGER), "approvals.checker");
        approvals.decide(id, new Decision.Approve(), PARENT);
        assertThat(state(id)).isEqualTo("APPLIED");
    }

    @Test
    void whereTheFactsChangedTheRequestStaysPendingAndNothingIsDone() {
        UUID id = ask("s4", OFFICER);
        probe.differences = List.of(Line.of("approvals.missing"), Line.of("approvals.menu"));
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), MANAGER), "approvals.missing");
        assertThat(state(id)).isEqualTo("PENDING");
        assertThat(probe.applied).doesNotContain("s4");
    }

    @Test
    void ofTwoManagersAtOnceTheSecondIsToldAndNothingIsDoneTwice() {
        UUID id = ask("s5", OFFICER);
        probe.whileRechecking = () -> {
            probe.whileRechecking = () -> {};
            CompletableFuture.runAsync(() -> approvals.decide(id, new Decision.Approve(), SECOND))
                    .join();
        };
        assertRefused(() -> approvals.decide(id, new Decision.Approve(), MANAGER), "approvals.decided.already");
        assertThat(probe.applied).containsOnlyOnce("s5");
    }

    @Test
    void aSecondRequestForTheSameThingIsRefusedUntilTheFirstIsSentBack() {
        UUID id = ask("s6", OFFICER);
        assertRefused(() -> ask("s6", OFFICER), "approvals.asked.already");
        approvals.decide(id, new Decision.SendBack("请补充凭据"), MANAGER);
        assertThat(approvals.open(ProbeSubject.KIND, "s6")).isEmpty();
        assertThat(ask("s6", OFFICER)).isEqualTo(id);
        assertThat(approvals.open(ProbeSubject.KIND, "s6")).isPresent();
    }

    @Test
    void aNoNeedsAReasonAndLetsTheFeatureLiftWhatItHadHeld() {
        UUID id = ask("s7", OFFICER);
        assertRefused(() -> approvals.decide(id, new Decision.Reject(" "), MANAGER), "approvals.reason.missing");
        approvals.decide(id, new Decision.Reject("理由不足"), MANAGER);
        assertThat(probe.dropped).contains("s7");
        assertThat(state(id)).isEqualTo("REJECTED");
    }

    @Test
    void reasonsAreStoredSealed() {
        UUID id = ask("s8", OFFICER);
        byte[] stored = jdbc.sql("SELECT reason FROM approval_request WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("有理由");
        assertThat(approvals.open("s8"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.reason()).isEqualTo("有理由"));
    }

    @Test
    void whereTheOnlyManagerAsksTheBranchAboveIsTold() {
        long before = notices.unread(PARENT);
        approvals.ask(new Ask(ProbeSubject.KIND, "s9", OTHER, STRANGER, "有理由", Map.of()));
        assertThat(notices.unread(PARENT)).isEqualTo(before + 1);
    }

    @Test
    void aKindThatNobodyAnswersForIsAnError() {
        assertThatThrownBy(() -> approvals.ask(new Ask("NOBODY", "s", TOWN, OFFICER, "", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theInboxHoldsOthersRequestsOfTheBranchesAndTheDetailSaysWhyAnOwnOneCannotBeDecided() {
        UUID own = ask("s10", MANAGER);
        UUID others = ask("s11", OFFICER);
        signIn(MANAGER, Roles.MANAGER);
        assertThat(desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 100))
                .extracting(ApprovalDesk.Row::id)
                .contains(others)
                .doesNotContain(own);
        assertThat(desk.open(own).whyNot()).isEqualTo("approvals.why.maker");
        assertThat(desk.open(own).allowed()).containsExactly(Act.WITHDRAW);
        assertThat(desk.open(others).allowed()).containsExactly(Act.DECIDE);
        signIn(STRANGER, Roles.MANAGER);
        assertRefused(() -> desk.open(others), "approvals.missing");
    }

    @Test
    void anOfficerSeesOwnRequestsAndDecidesNone() {
        UUID own = ask("s12", OFFICER);
        UUID others = ask("s13", MANAGER);
        signIn(OFFICER, Roles.OFFICER);
        assertThat(desk.page(Box.TO_DECIDE, null, 0, 100)).isEmpty();
        assertThat(desk.page(Box.MINE, null, 0, 100))
                .extracting(ApprovalDesk.Row::id)
                .contains(own);
        assertRefused(() -> desk.open(others), "approvals.missing");
        assertThatThrownBy(() -> desk.decide(others, new Decision.Approve())).isInstanceOf(AccessDeniedException.class);
        desk.withdraw(own);
        assertThat(state(own)).isEqualTo("WITHDRAWN");
    }

    @Test
    void aBatchApprovesEachInItsOwnTransactionAndNamesWhatStays() {
        UUID good = ask("s14", OFFICER);
        ask("s15", OFFICER);
        signIn(MANAGER, Roles.MANAGER);
        List<ApprovalDesk.Row> rows = desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 100).stream()
                .filter(row -> row.id().equals(good)
                        || approvals.open("s15").getFirst().requestId().equals(row.id()))
                .toList();
        approvals.decide(good, new Decision.Approve(), SECOND);
        ApprovalDesk.BatchResult result = desk.approveAll(rows);
        assertThat(result.approved()).isEqualTo(1);
        assertThat(result.outcomes()).hasSize(2);
        assertThat(result.outcomes())
                .filteredOn(one -> one.row().id().equals(good))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.refusal()).extracting(Refused::key).isEqualTo("approvals.decided.already"));
        assertThat(probe.applied).containsOnlyOnce("s15");
    }

    private UUID ask(String subject, ActorId maker) {
        return approvals.ask(new Ask(ProbeSubject.KIND, subject, TOWN, maker, "有理由", Map.of("case", subject)));
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT state FROM approval_request WHERE id = ?")
                .param(id)
                .query((rs, n) -> rs.getString(1))
                .single();
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void signIn(ActorId user, String role) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken(user.value(), null, "ROLE_" + role)));
    }

    private void branch(BranchCode code, @Nullable BranchCode parent) {
        branches.add(new Branch(code, code.value(), parent, ZoneId.of("Asia/Shanghai"), "330100"));
    }

    private void user(ActorId id, String role, BranchCode branch) {
        users.add(
                new UserInfo(id, id.value(), "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }
}
