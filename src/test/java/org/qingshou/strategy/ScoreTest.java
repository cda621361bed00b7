package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.qingshou.vault.FieldCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** The bank's own score, told by a column of the tape, stands among the facts of an advice and changes nothing about it. */
@QingshouTest
@Transactional
@TestPropertySource(properties = {"qingshou.methods.disposal=true", "qingshou.strategy.score-column=评分"})
class ScoreTest {
    @Autowired
    StrategyDesk desk;

    @Autowired
    StrategyReads reads;

    @Autowired
    Cases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Test
    void aScoreIsNamedAndDecidesNothing() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        CaseId caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(3, 3, Reach.YES, Segment.MEDIUM, List.of(Cause.OTHER), Set.of(), null));
        Advice before = advice(caseId);
        assertThat(before.because()).extracting(Line::key).doesNotContain("advice.because.score");

        UUID loan = cases.loans(caseId).getFirst().value();
        jdbc.sql("UPDATE loan SET extra = :extra WHERE id = :id")
                .param("extra", cipher.seal("{\"评分\":\"612\",\"客户经理\":\"李四\"}", loan))
                .param("id", loan)
                .update();
        Advice after = advice(caseId);
        assertThat(after.because()).last().isEqualTo(Line.of("advice.because.score", "612"));
        assertThat(after.answer()).isEqualTo(before.answer());
        assertThat(after.rule()).isEqualTo(before.rule());
    }

    private Advice advice(CaseId caseId) {
        return reads.counsel(caseId).advice().orElseThrow();
    }
}
