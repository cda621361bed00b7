package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Decisions are found again by all that a complaint may ask for, within one's branches. */
@QingshouTest
@Transactional
@WithMockUser(username = "decisions.boss", roles = "MANAGER")
class DecisionsTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T02:00:00Z");

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionSearch search;

    @Autowired
    CaseFixture given;

    @Autowired
    JdbcClient jdbc;

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
        decide(branch, verdict, at, new byte[32]);
    }

    private void decide(BranchCode branch, Verdict verdict, Instant at, byte[] number) {
        ProposedAct act = new ProposedAct(
                caseId,
                PersonId.next(),
                branch,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                number,
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

    private List<Verdict> shown(DecisionFilter filter) {
        assertThat(decisions.count(filter))
                .isEqualTo(decisions.page(filter, 0, 50).size());
        return decisions.page(filter, 0, 50).stream()
                .map(Decisions.Entry::verdict)
                .toList();
    }

    @Test
    void aManagerSeesThoseOfTheOwnBranchNewestFirst() {
        assertThat(shown(DecisionFilter.ALL)).containsExactly(Verdict.BLOCK, Verdict.ALLOW);
    }

    @Test
    void theyAreFilteredByVerdictDayAndCase() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(shown(what(Verdict.BLOCK, null, null, null, null))).containsExactly(Verdict.BLOCK);
        assertThat(shown(DecisionFilter.ALL.between(day, day))).containsExactly(Verdict.ALLOW);
        assertThat(shown(who(null, null, Set.of(), "QS2026-900001"))).hasSize(2);
        assertThat(shown(who(null, null, Set.of(), "QS2026-900002"))).isEmpty();
    }

    @Test
    void theyAreFilteredByRuleChannelActAndPack() {
        assertThat(shown(what(null, "R-TIME-01", null, null, null))).containsExactly(Verdict.BLOCK);
        assertThat(shown(what(Verdict.ALLOW, "R-TIME-01", null, null, null))).isEmpty();
        assertThat(shown(what(null, "R-TP-04", null, null, null))).isEmpty();
        assertThat(shown(what(null, null, Channel.VOICE, null, null))).hasSize(2);
        assertThat(shown(what(null, null, Channel.VISIT, null, null))).isEmpty();
        assertThat(shown(what(null, null, null, ContactAction.CALL_OUT_DEBTOR, null)))
                .hasSize(2);
        assertThat(shown(what(null, null, null, ContactAction.SMS_OVERDUE, null)))
                .isEmpty();
        assertThat(shown(what(null, null, null, null, "1999.1"))).isEmpty();
        LocalDate next = LocalDate.of(2026, 3, 6);
        assertThat(shown(what(null, "R-TIME-01", null, null, null).between(next, next)))
                .hasSize(1);
        assertThat(shown(what(null, "R-TIME-01", null, null, null).between(null, next.minusDays(1))))
                .isEmpty();
    }

    @Test
    void theyAreFilteredByWhoAskedAndByWhomTheyAreAbout() {
        PersonId person = decisions.page(DecisionFilter.ALL, 0, 1).getFirst().person();
        assertThat(shown(who(new ActorId("li.na"), null, Set.of(), null))).hasSize(2);
        assertThat(shown(who(new ActorId("wang.lei"), null, Set.of(), null))).isEmpty();
        assertThat(shown(who(null, "sim", Set.of(), null))).isEmpty();
        assertThat(shown(who(null, null, Set.of(person, PersonId.next()), null)))
                .containsExactly(Verdict.BLOCK);
    }

    @Test
    void aPersonIsFoundByCustomerOrCaseNumberOnlyWithinOnesBranches() {
        PersonId mine = given.person("王小明");
        CaseId id =
                given.openCase(mine, given.loan(mine, own, null), own, new ActorId("li.na"), LocalDate.of(2026, 3, 1));
        assertThat(search.person(" " + mine + " ")).containsExactly(mine);
        assertThat(search.person(id.toString().substring(9, 36))).containsExactly(mine);
        PersonId other = given.person("李某");
        given.loan(other, branch(), null);
        refused("compliance.decisions.person.unknown", () -> search.person(other.toString()));
    }

    @Test
    void aNumberIsFoundWholeAndLookingForItIsWrittenDown() {
        PersonId person = given.person("赵六");
        given.phone(person, "13900001234");
        byte[] kept = jdbc.sql("SELECT value_index FROM contact_point WHERE person_id = :p")
                .param("p", person.value())
                .query(byte[].class)
                .single();
        decide(own, Verdict.BLOCK, MORNING, kept);
        byte[] typed = search.number("139 0000 1234");
        assertThat(shown(DecisionFilter.ALL.onNumber(typed))).containsExactly(Verdict.BLOCK);
        assertThat(jdbc.sql("SELECT subject_id FROM audit_event WHERE action = 'decisions.number.searched'")
                        .query(String.class)
                        .list())
                .contains(HexFormat.of().formatHex(kept));
        refused("compliance.decisions.number.bad", () -> search.number("1390"));
        refused("compliance.decisions.number.bad", () -> search.number("王小明"));
    }

    @Test
    void noMoreThanAThousandAreCountedOrShown() {
        jdbc.sql("""
                        INSERT INTO clearance (id, case_id, case_no, person_id, branch_code, action, channel, purpose,
                            counted, state, verdict, breaches, facts, pack_version, actor, at)
                        SELECT UUID(), UUID(), 'QS2026-900009', UUID(), :b, 'SMS_OVERDUE', 'MESSAGE', 'PRESS', FALSE,
                            'REFUSED', 'BLOCK', '[]', '{}', '2026.1', 'li.na', :at + INTERVAL s.seq SECOND
                        FROM seq_1_to_1010 s""").param("b", own.value()).param("at", Utc.of(MORNING)).update();
        DecisionFilter filter = who(null, null, Set.of(), "QS2026-900009");
        assertThat(decisions.count(filter)).isEqualTo(Decisions.MOST + 1);
        assertThat(decisions.page(filter, 990, 50)).hasSize(10);
        assertThat(decisions.page(filter, 1000, 50)).isEmpty();
    }

    private static DecisionFilter what(
            @Nullable Verdict verdict,
            @Nullable String rule,
            @Nullable Channel channel,
            @Nullable ContactAction action,
            @Nullable String pack) {
        return DecisionFilter.ALL.with(new DecisionFilter.What(verdict, rule, channel, action, pack));
    }

    private static DecisionFilter who(
            @Nullable ActorId actor, @Nullable String agency, Set<PersonId> persons, @Nullable String caseNo) {
        return DecisionFilter.ALL.with(new DecisionFilter.Who(actor, agency, persons, caseNo));
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
        assertThatThrownBy(() -> decisions.page(DecisionFilter.ALL, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }
}
