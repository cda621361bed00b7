package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** R-OUT-11: a certificate is owed for seven days; while one is late the agency gets no new case. */
@QingshouTest
class CertificatesTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CertificateDesk desk;

    @Autowired
    CertificateClock owed;

    private PlacementWorld world;
    private UUID placement;

    @BeforeEach
    void aCaseThatTheAgencyGaveBack() {
        world = new PlacementWorld(context, folder);
        placement = world.active(world.settledCase());
        world.agency.giveBack(placement.toString(), "RET_NOT_FOUND");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isOwedThenLateAndThenKeepsNewCasesAway() throws Exception {
        CaseId next = world.settledCase();
        assertThat(owed.of(world.agencyCode)).satisfies(open -> {
            assertThat(open.open()).isEqualTo(1);
            assertThat(open.late()).isZero();
        });
        assertThat(breaches(next)).noneMatch(line -> line.key().startsWith("outsourcing.rule.R-OUT-11"));

        world.later(Duration.ofDays(7));
        assertThat(owed.of(world.agencyCode).late())
                .as("the seventh day is in time")
                .isZero();
        world.later(Duration.ofDays(1));
        assertThat(owed.of(world.agencyCode).late()).isEqualTo(1);
        assertThat(breaches(next)).contains(Line.of("outsourcing.rule.R-OUT-11.late", "1"));
        // Where it is the only agency there is, that none is left is said first.
        assertThatThrownBy(() -> world.as(
                        PlacementWorld.OFFICER,
                        Roles.OFFICER,
                        () -> world.desk().propose(next, world.agencyCode, "七法已尽")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.key())
                                .isIn("outsourcing.locked.agency", "outsourcing.rule.R-OUT-11.late"));

        world.agency.certify();
        assertThat(world.state(placement)).isEqualTo(PlacementState.PURGED);
        assertThat(owed.of(world.agencyCode)).isEqualTo(OwedCertificates.NONE);
        assertThat(breaches(next)).noneMatch(line -> line.key().startsWith("outsourcing.rule.R-OUT-11"));
    }

    @Test
    void oneOnPaperIsEnteredByAManager() throws Exception {
        assertThat(world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.owed(0, 50)))
                .extracting(OwedCertificate::placementId)
                .contains(placement);
        refused("outsourcing.certificate.reference", () -> enter(" "));
        enter("纸质-2026-7");
        assertThat(world.state(placement)).isEqualTo(PlacementState.PURGED);
        refused("outsourcing.moved", () -> enter("纸质-2026-8"));
    }

    @Test
    void anOfficerOnlyReads() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
                    desk.enter(placement, "x");
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void enter(String number) throws Exception {
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            desk.enter(placement, number);
            return 0;
        });
    }

    private List<Line> breaches(CaseId theCase) throws Exception {
        return world
                .as(PlacementWorld.OFFICER, Roles.OFFICER, () -> world.desk().of(theCase))
                .eligibility()
                .agencies()
                .stream()
                .filter(choice -> choice.code().equals(world.agencyCode))
                .findFirst()
                .orElseThrow()
                .breaches();
    }
}
