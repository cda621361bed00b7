package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
@WithMockUser(username = "adm.admin", roles = "ADMIN")
class AdministrationTest {
    private static final BranchCode BRANCH = new BranchCode("ADM-1");

    @Autowired
    UserAdministration administration;

    @Autowired
    BranchAdministration branchAdministration;

    @Autowired
    KeyAdministration keyAdministration;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministratorAndABranch() {
        users.add(
                new UserInfo(new ActorId("adm.admin"), "管理员", "", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
        branchAdministration.add(new Branch(BRANCH, "城关支行", null, BusinessClock.DEFAULT_ZONE, "370705"));
    }

    @Test
    void aUserIsAddedChangedDisabledAndFoundByTheBeginningOfLoginOrName() {
        administration.add(user("adm.zhang", "张伟", Set.of(Roles.OFFICER), BRANCH), "long-enough-1");
        administration.change(new ActorId("adm.zhang"), Set.of(Roles.OFFICER, Roles.MANAGER), BRANCH, null);
        administration.enable(new ActorId("adm.zhang"), false);

        assertThat(administration.page("张", 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.user().roles()).containsExactlyInAnyOrder(Roles.OFFICER, Roles.MANAGER);
            assertThat(row.user().enabled()).isFalse();
        });
        assertThat(administration.count("adm.")).isEqualTo(2);
        assertThat(administration.page("%", 0, 10)).isEmpty();
        assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_id = 'adm.zhang' AND actor = 'adm.admin'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("user.added", "user.changed", "user.disabled");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        ActorId me = new ActorId("adm.admin");
        assertRefused(() -> administration.enable(me, false), "access.user.self");
        assertRefused(() -> administration.change(me, Set.of(Roles.OFFICER), BRANCH, null), "access.user.self");
    }

    @Test
    void whoOverseesOrAdministersDoesNothingElseBesideIt() {
        for (String alone : new String[] {Roles.ADMIN, Roles.COMPLIANCE, Roles.AGENCY})
            assertRefused(
                    () -> administration.add(
                            new UserInfo(
                                    new ActorId("adm.two"), "二", "", Set.of(alone, Roles.OFFICER), BRANCH, "AG1", true),
                            "long-enough-1"),
                    "access.roles.alone");
        assertRefused(
                () -> administration.add(user("adm.none", "无", Set.of(), BRANCH), "long-enough-1"),
                "access.roles.none");
    }

    @Test
    void officersNeedABranchAndAgenciesTheirCode() {
        assertRefused(
                () -> administration.add(user("adm.o", "李", Set.of(Roles.OFFICER), null), "long-enough-1"),
                "access.user.branch");
        assertRefused(
                () -> administration.add(user("adm.a", "机构", Set.of(Roles.AGENCY), null), "long-enough-1"),
                "access.user.agency");
    }

    @Test
    void aBranchNeedsANewCodeAKnownParentAndADivisionOfSixDigits() {
        assertRefused(() -> branchAdministration.add(branch("ADM-1", null, "370705")), "access.branch.taken");
        assertRefused(() -> branchAdministration.add(branch("ADM-2", "nowhere", "370705")), "access.branch.parent");
        assertRefused(() -> branchAdministration.add(branch("ADM-2", "ADM-1", "3707")), "access.branch.division");
        branchAdministration.add(branch("ADM-2", "ADM-1", "370705"));
        assertThat(branchAdministration.all()).extracting(b -> b.code().value()).contains("ADM-2");
    }

    @Test
    void aKeyIsIssuedOnceForAtMostTwoYears() {
        assertThat(keyAdministration.issue("adm-core", 30)).startsWith("qs_");
        assertRefused(() -> keyAdministration.issue("adm-core-2", 731), "access.key.days");
    }

    @Test
    void nobodyElseAdministers() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("adm.admin", null, "ROLE_MANAGER"));
        assertDenied(() -> administration.page("", 0, 10));
        assertDenied(() -> administration.unlock(new ActorId("adm.admin")));
        assertDenied(() -> branchAdministration.all());
        assertDenied(() -> keyAdministration.issue("x", 1));
    }

    private static UserInfo user(String login, String name, Set<String> roles, @Nullable BranchCode branch) {
        return new UserInfo(new ActorId(login), name, "1", roles, branch, null, true);
    }

    private static Branch branch(String code, @Nullable String parent, String division) {
        return new Branch(
                new BranchCode(code),
                code,
                parent == null ? null : new BranchCode(parent),
                BusinessClock.DEFAULT_ZONE,
                division);
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void assertDenied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }
}
