package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Whose rows an actor may see: the own branch, and for a manager everything below it. */
@QingshouTest
@Transactional
class UserActorsTest {
    private static final BranchCode CITY = new BranchCode("UA-1");
    private static final BranchCode COUNTY = new BranchCode("UA-11");
    private static final BranchCode TOWN = new BranchCode("UA-111");
    private static final BranchCode OTHER = new BranchCode("UA-2");

    @Autowired
    UserActors actors;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @BeforeEach
    void branches() {
        branch(CITY, null);
        branch(COUNTY, CITY);
        branch(TOWN, COUNTY);
        branch(OTHER, null);
    }

    @Test
    void aManagerSeesTheOwnBranchAndAllBelowIt() {
        assertThat(scope("ua.manager", Roles.MANAGER, COUNTY)).isEqualTo(BranchScope.of(COUNTY, TOWN));
        assertThat(scope("ua.head", Roles.MANAGER, CITY)).isEqualTo(BranchScope.of(CITY, COUNTY, TOWN));
    }

    @Test
    void anOfficerSeesTheOwnBranchOnly() {
        assertThat(scope("ua.officer", Roles.OFFICER, CITY)).isEqualTo(BranchScope.of(CITY));
    }

    @Test
    void complianceSeesAllAndTheAdministratorAndAgenciesSeeNoCase() {
        assertThat(scope("ua.compliance", Roles.COMPLIANCE, OTHER)).isEqualTo(BranchScope.ALL);
        assertThat(scope("ua.admin", Roles.ADMIN, CITY)).isEqualTo(BranchScope.NONE);
        assertThat(scope("ua.agency", Roles.AGENCY, null)).isEqualTo(BranchScope.NONE);
        assertThat(scope("ua.homeless", Roles.OFFICER, null)).isEqualTo(BranchScope.NONE);
    }

    @Test
    void aScopeOfNothingFindsNothingInSql() {
        assertThat(BranchScope.NONE.forSql()).containsExactly(" ");
        assertThat(BranchScope.NONE.includes(CITY)).isFalse();
    }

    @Test
    void aDisabledUserIsNobody() {
        scope("ua.gone", Roles.OFFICER, CITY);
        users.enable(new ActorId("ua.gone"), false, ActorId.system("test"));
        assertThatThrownBy(() -> actors.of("ua.gone")).isInstanceOf(AccessDeniedException.class);
    }

    private BranchScope scope(String login, String role, @Nullable BranchCode branch) {
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
        return actors.of(login).branches();
    }

    private void branch(BranchCode code, @Nullable BranchCode parent) {
        branches.add(new Branch(code, code.value(), parent, BusinessClock.DEFAULT_ZONE, "370705"));
    }
}
