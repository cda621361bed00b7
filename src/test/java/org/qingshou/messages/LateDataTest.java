package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.CaseDesk;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.FileWorld;
import org.qingshou.ledger.LateFile;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.testing.QingshouTest;
import org.qingshou.worklist.WorklistDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** With a file late, messages and placement stand still and say why; with the next file they go on by themselves. */
@QingshouTest
@TestPropertySource(properties = "qingshou.import.due.tape-days=3")
class LateDataTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    MessageDesk desk;

    @Autowired
    MessageRows rows;

    @Autowired
    CaseDesk cases;

    @Autowired
    WorklistDesk worklist;

    @Autowired
    OutsourcingDesk outsourcing;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private MessageWorld world;
    private FileWorld files;

    @BeforeEach
    void aCaseWhoseTapeIsFourDaysOld() {
        world = new MessageWorld(context, "5678");
        files = FileWorld.of(jdbc, world.loan, world.branch);
        files.tape(world.today().minusDays(4), "", "APPLIED");
    }

    @AfterEach
    void tidy() {
        files.forget();
        world.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void noMessagePressesUntilTheNextFileIsApplied() {
        assertThat(desk.preview(world.id, world.phone, world.overdue).ruling().breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-FLAG-15");
        files.tape(world.today().minusDays(1), "", "APPLIED");
        assertThat(desk.send(world.id, world.phone, world.overdue, null).allowed())
                .isTrue();
    }

    @Test
    void oneThatWasPlannedBeforeIsKeptInAndACallGoesOn() {
        files.tape(world.today().minusDays(1), "", "APPLIED");
        desk.send(world.id, world.phone, world.overdue, null);
        var planned = rows.ofCase(world.id, 1).getFirst();
        jdbc.sql("DELETE FROM tape WHERE source = :s AND as_of = :d")
                .param("s", files.source())
                .param("d", world.today().minusDays(1))
                .update();
        OutboxTicks.tick(context);
        assertThat(world.provider.messages()).isEmpty();
        assertThat(rows.get(planned.id()).breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-FLAG-15");
        ProposedAct call = new ProposedAct(
                world.id,
                world.debtor,
                world.branch,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                new byte[32],
                null,
                null,
                world.officer,
                false);
        assertThat(guard.preview(call, clock.instant()).allowed()).isTrue();
    }

    @Test
    void theCaseTheWorklistAndThePlacementSayWhatIsLate() {
        LateFile late =
                new LateFile(files.source(), LateFile.Kind.TAPE, world.today().minusDays(4));
        assertThat(cases.late(world.id)).containsExactly(late);
        assertThat(worklist.late()).contains(late);
        assertThat(outsourcing.of(world.id).eligibility().reasons())
                .filteredOn(line -> line.key().equals("outsourcing.locked.data"))
                .singleElement()
                .satisfies(line -> assertThat(line.args())
                        .containsExactly(
                                files.source(), "#late-file.TAPE", late.since().toString()));
        files.tape(world.today(), "", "APPLIED");
        assertThat(cases.late(world.id)).isEmpty();
        assertThat(worklist.late()).doesNotContain(late);
        assertThat(outsourcing.of(world.id).eligibility().reasons())
                .noneMatch(line -> line.key().equals("outsourcing.locked.data"));
    }
}
