package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Decisions are found again by verdict, day and case, within one's branches. */
@QingshouTest
@Transactional
@WithMockUser(username = "decisions.boss", roles = "MANAGER")
class DecisionsTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T02:00:00Z");

    @Autowired
    Decisions decisions;

    @Autowired
    ClearanceRows rows;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    private BranchCode own;
    private CaseId caseId;

    @BeforeEach
    void register() {
        own = branch();
        caseId = CaseId.next();
        users.add(
                new UserInfo(new ActorId("decisions.boss"), "负责人", "1", Set.of(Roles.MANAGER), own, null, true),
                "long-enough-1",
                ActorId.system("test"));
        decide(own, Verdict.ALLOW, MORNING);
        decide(own, Verdict.BLOCK, MORNING.plusSeconds(86400));
        decide(branch(), Verdict.BLOCK, MORNING);
    }

    private BranchCode branch() {
        BranchCode code = new BranchCode("D" + Ids.next().toString().substring(24));
        branches.add(new Branch(code, "支行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        return code;
    }

    private void decide(BranchCode branch, Verdict verdict, Instant at) {
        ProposedAct act = new ProposedAct(
                caseId,
                PersonId.next(),
                branch,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                new byte[32],
                null,
                null,
                new ActorId("li.na"));
        List<RuleBreach> breaches = verdict == Verdict.ALLOW
                ? List.of()
                : List.of(new RuleBreach("R-TIME-01", verdict, List.of("22:00", "08:00"), at.plusSeconds(3600)));
        rows.insert(
                UUID.randomUUID(),
                act,
                "QS2026-900001",
                new Ruling(verdict, breaches, 3),
                "{}",
                "2026.1",
                at,
                verdict == Verdict.ALLOW ? at.plusSeconds(600) : null,
                null);
    }

    private List<Verdict> shown(Decisions.Filter filter) {
        assertThat(decisions.count(filter))
                .isEqualTo(decisions.page(filter, 0, 50).size());
        return decisions.page(filter, 0, 50).stream()
                .map(Decisions.Entry::verdict)
                .toList();
    }

    @Test
    void aManagerSeesThoseOfTheOwnBranchNewestFirst() {
        assertThat(shown(Decisions.Filter.ALL)).containsExactly(Verdict.BLOCK, Verdict.ALLOW);
    }

    @Test
    void theyAreFilteredByVerdictDayAndCase() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(shown(new Decisions.Filter(Verdict.BLOCK, null, null, null))).containsExactly(Verdict.BLOCK);
        assertThat(shown(new Decisions.Filter(null, day, day, null))).containsExactly(Verdict.ALLOW);
        assertThat(shown(new Decisions.Filter(null, null, null, "QS2026-900001")))
                .hasSize(2);
        assertThat(shown(new Decisions.Filter(null, null, null, "QS2026-900002")))
                .isEmpty();
    }

    @Test
    void aDecisionKeepsWhatStoodAgainstItAndFromWhenItIsPossible() {
        assertThat(decisions.ofCase(caseId, 10).getFirst().breaches())
                .containsExactly(new RuleBreach(
                        "R-TIME-01", Verdict.BLOCK, List.of("22:00", "08:00"), MORNING.plusSeconds(86400 + 3600)));
    }

    @Test
    @WithMockUser(username = "decisions.boss", roles = "OFFICER")
    void anOfficerDoesNotSeeTheRegister() {
        assertThatThrownBy(() -> decisions.page(Decisions.Filter.ALL, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }
}
