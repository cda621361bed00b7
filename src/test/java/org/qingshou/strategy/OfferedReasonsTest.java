package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;
import static org.qingshou.testing.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyDesk.Finding;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Root causes and reasons that the bank has switched off: not listed, not taken, and what was found before stays. */
@QingshouTest
@Transactional
class OfferedReasonsTest {
    private static final MethodCode FUNDING = new MethodCode("FUNDING");

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    StrategyReads reads;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private CaseId caseId;

    @BeforeEach
    void aCase() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
    }

    @AfterEach
    void tidy() {
        SecurityContextHolder.clearContext();
    }

    private void off(String key) {
        jdbc.sql("INSERT INTO code_setting (text_key, offered, version, changed_by, changed_at)"
                        + " VALUES (:k, FALSE, 1, 'test', NOW(6))")
                .param("k", key)
                .update();
    }

    private void diagnose(Cause... causes) {
        desk.diagnose(caseId, new Finding(3, 2, Reach.YES, Segment.POOR, List.of(causes), Set.of(), null));
    }

    @Test
    void aCauseThatIsOffIsNotTakenAnewAndStaysWhereItWasFoundBefore() {
        diagnose(Cause.BORROWED_NAME);
        off("cause.BORROWED_NAME");
        off("cause.GUARANTEE_CHAIN");
        assertThat(reads.counsel(caseId).causes())
                .startsWith(Cause.DISASTER)
                .contains(Cause.BORROWED_NAME)
                .doesNotContain(Cause.GUARANTEE_CHAIN);
        refused("codes.off", () -> diagnose(Cause.BORROWED_NAME, Cause.GUARANTEE_CHAIN));
        diagnose(Cause.BORROWED_NAME, Cause.DISASTER);
        assertThat(reads.counsel(caseId).history()).hasSize(2);
        diagnose(Cause.DISASTER);
        assertThat(reads.counsel(caseId).causes()).doesNotContain(Cause.BORROWED_NAME);
        refused("codes.off", () -> diagnose(Cause.BORROWED_NAME));
    }

    @Test
    void aReasonThatIsOffIsNeitherListedNorTaken() {
        diagnose(Cause.COST_TOO_HIGH);
        assertThat(reads.counsel(caseId).waivable().get(FUNDING)).contains("NA6_LIMIT");
        off("method.FUNDING.na.NA6_LIMIT");
        assertThat(reads.counsel(caseId).waivable().get(FUNDING)).isNotEmpty().doesNotContain("NA6_LIMIT");
        refused("codes.off", () -> proposals.waive(caseId, Map.of(FUNDING, "NA6_LIMIT"), ""));
        assertThat(proposals.waive(caseId, Map.of(FUNDING, "NA6_NO_DISASTER"), ""))
                .isNotNull();
    }
}
