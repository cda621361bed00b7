package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way to look for a decision has an index that leads, in the order in which decisions are shown: a million are no slower than ten. */
@QingshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionPlansTest {
    private static final String BRANCH = "PLANS";

    @Autowired
    JdbcClient jdbc;

    /** How the database would read: the first table's key, and what it says about it. */
    private record Step(
            @Nullable String table,
            @Nullable String type,
            @Nullable String key,
            @Nullable String extra) {}

    @BeforeAll
    void aRegister() {
        jdbc.sql("""
                        INSERT INTO clearance (id, case_id, case_no, person_id, branch_code, action, channel, purpose,
                            number_index, counted, state, verdict, breaches, facts, pack_version, actor, agency_code, at)
                        SELECT UUID(), UUID(), CONCAT('PLAN-', s.seq MOD 2000), UUID(), :b,
                            IF(s.seq MOD 7 = 0, 'VISIT_HOME', IF(s.seq MOD 3 = 0, 'SMS_OVERDUE', 'CALL_OUT_DEBTOR')),
                            IF(s.seq MOD 7 = 0, 'VISIT', IF(s.seq MOD 3 = 0, 'MESSAGE', 'VOICE')), 'PRESS',
                            UNHEX(SHA2(s.seq MOD 3000, 256)), TRUE, 'DONE', IF(s.seq MOD 9 = 0, 'BLOCK', 'ALLOW'),
                            '[]', '{}', IF(s.seq MOD 10 = 0, '2025.9', '2026.1'), CONCAT('officer.', s.seq MOD 25),
                            IF(s.seq MOD 4 = 0, CONCAT('agency', s.seq MOD 5), NULL), :at + INTERVAL s.seq MINUTE
                        FROM seq_1_to_20000 s""")
                .param("b", BRANCH)
                .param("at", Utc.of(Instant.parse("2026-01-01T00:00:00Z")))
                .update();
        jdbc.sql("""
                        INSERT INTO clearance_rule (rule_id, at, clearance_id)
                        SELECT IF(MINUTE(at) MOD 2 = 0, 'R-TIME-01', 'R-FREQ-01'), at, id FROM clearance
                        WHERE branch_code = :b AND verdict = 'BLOCK'""").param("b", BRANCH).update();
        jdbc.sql("ANALYZE TABLE clearance, clearance_rule").query().listOfRows();
    }

    @AfterAll
    void gone() {
        jdbc.sql("DELETE r FROM clearance_rule r JOIN clearance c ON c.id = r.clearance_id WHERE c.branch_code = :b")
                .param("b", BRANCH)
                .update();
        jdbc.sql("DELETE FROM clearance WHERE branch_code = :b")
                .param("b", BRANCH)
                .update();
    }

    @TestFactory
    Stream<DynamicTest> eachWayToLookForADecisionReadsTheNewestFromItsIndex() {
        DecisionFilter all = DecisionFilter.ALL;
        return Stream.of(
                        way("clearance_latest", all),
                        way("clearance_latest", all.between(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 4))),
                        way("clearance_by_verdict", what(Verdict.BLOCK, null, null, null)),
                        way("clearance_by_channel", what(null, Channel.VISIT, null, null)),
                        way("clearance_by_action", what(null, null, ContactAction.VISIT_HOME, null)),
                        way("clearance_by_pack", what(null, null, null, "2025.9")),
                        way("clearance_by_actor", who("officer.3", null, Set.of(), null)),
                        way("clearance_by_agency", who(null, "agency2", Set.of(), null)),
                        way("clearance_by_person", who(null, null, Set.of(PersonId.next()), null)),
                        way("clearance_by_case_no", who(null, null, Set.of(), "PLAN-17")),
                        way("clearance_by_number", all.onNumber(new byte[32])))
                .map(way -> DynamicTest.dynamicTest(way.key(), () -> check(way)));
    }

    private record Way(String key, DecisionFilter filter) {}

    private static Way way(String key, DecisionFilter filter) {
        return new Way(key, filter);
    }

    private void check(Way way) {
        Step first = plan(way.filter(), BranchScope.ALL).getFirst();
        assertThat(first.key()).isEqualTo(way.key());
        assertThat(first.extra() == null ? "" : first.extra()).doesNotContain("filesort", "temporary");
    }

    @Test
    void aRuleLeadsToItsDecisionsByTheirIds() {
        List<Step> steps = plan(
                DecisionFilter.ALL.with(new DecisionFilter.What(null, "R-TIME-01", null, null, null)), BranchScope.ALL);
        assertThat(steps).extracting(Step::table).containsExactly("r", "c");
        assertThat(steps).extracting(Step::key).containsExactly("PRIMARY", "PRIMARY");
        assertThat(steps).extracting(Step::type).containsExactly("ref", "eq_ref");
        assertThat(steps).noneMatch(step -> step.extra() != null && step.extra().contains("filesort"));
    }

    @Test
    void aBranchsManagerReadsNoWholeTable() {
        BranchScope own = BranchScope.of(new BranchCode(BRANCH));
        assertThat(plan(DecisionFilter.ALL, own).getFirst().type()).isNotEqualTo("ALL");
        assertThat(plan(who("officer.3", null, Set.of(), null), own).getFirst().type())
                .isNotEqualTo("ALL");
    }

    private List<Step> plan(DecisionFilter filter, BranchScope scope) {
        DecisionQuery query = new DecisionQuery(filter, scope, BusinessClock.DEFAULT_ZONE);
        return query.on(jdbc, "EXPLAIN " + query.newest())
                .param("limit", 50)
                .param("offset", 0)
                .query((rs, n) -> new Step(
                        rs.getString("table"), rs.getString("type"), rs.getString("key"), rs.getString("Extra")))
                .list();
    }

    private static DecisionFilter what(
            @Nullable Verdict verdict,
            @Nullable Channel channel,
            @Nullable ContactAction action,
            @Nullable String pack) {
        return DecisionFilter.ALL.with(new DecisionFilter.What(verdict, null, channel, action, pack));
    }

    private static DecisionFilter who(
            @Nullable String actor, @Nullable String agency, Set<PersonId> persons, @Nullable String caseNo) {
        return DecisionFilter.ALL.with(
                new DecisionFilter.Who(actor == null ? null : new ActorId(actor), agency, persons, caseNo));
    }
}
