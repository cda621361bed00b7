package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** R-OUT-15: an agency names in time who works a case, and what is wrong with that person asks for a reason at each act. */
@QingshouTest
class NamedStaffTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyStaff staff;

    @Autowired
    AgencyStaffDesk desk;

    @Autowired
    UnnamedWorkers unnamed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private PlacementWorld world;
    private CaseId caseId;
    private UUID placement;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        world.staff("A-01", "周晓燕", 10);
        world.staff("A-03", "郑小东", 400);
        caseId = world.settledCase();
        placement = world.active(caseId);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoIsNamedByTheInterfaceStandsOnThePlacementInTheCaseAndInTheTrail() {
        BankAnswer answer = name("A-01");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"staffNo\":\"A-01\"", "\"rules\":[]");
        assertThat(view().worker()).isEqualTo("周晓燕 (A-01)");
        assertThat(view().workerFinding()).isNull();
        assertThat(timeline()).contains("outsourcing.timeline.worker");
        assertThat(trail()).singleElement().asString().contains("A-01").doesNotContain("周晓燕");
    }

    @Test
    void theSameAgainChangesNothing() {
        name("A-01");
        assertThat(name("A-01").status()).isEqualTo(200);
        assertThat(trail()).hasSize(1);
        assertThat(timeline()).containsOnlyOnce("outsourcing.timeline.worker");
    }

    @Test
    void nobodyNamedIsNothingForThreeDaysAndThenAsksForAReason() {
        later(3);
        assertThat(ask().body()).contains("\"allowed\":true");
        assertThat(view().workerFinding()).isNull();
        later(1);
        assertThat(ask().body()).contains("\"allowed\":false", "R-OUT-15", "未按期指明");
        assertThat(view().workerFinding()).isEqualTo(Finding.UNNAMED);
        name("A-01");
        assertThat(ask().body()).contains("\"allowed\":true");
    }

    @Test
    void whoseTrainingIsTooOldIsNamedAllTheSameAndTheAnswerSaysSo() {
        assertThat(name("A-03").body()).contains("R-OUT-15", "培训已过期");
        assertThat(ask().body()).contains("\"allowed\":false", "R-OUT-15");
        LocalDate today = clock.today();
        staff.save(new StaffMember(world.agencyCode, "A-03", "郑小东", today, today, true, 1), PlacementWorld.MANAGER);
        assertThat(ask().body()).contains("\"allowed\":true");
    }

    @Test
    void whenWhoWorkedItLeavesTheTermRunsAnew() {
        name("A-01");
        later(10);
        LocalDate day = clock.today().minusDays(20);
        staff.save(new StaffMember(world.agencyCode, "A-01", "周晓燕", day, day, false, 1), PlacementWorld.MANAGER);
        assertThat(ask().body()).contains("\"allowed\":true");
        later(4);
        assertThat(ask().body()).contains("\"allowed\":false", "R-OUT-15");
    }

    @Test
    void whoIsNotOnTheListOrHasLeftCannotBeNamed() {
        assertThat(name("X-99").status()).isEqualTo(400);
        assertThat(name("X-99").body()).contains("X-99");
        LocalDate day = clock.today();
        staff.save(new StaffMember(world.agencyCode, "A-01", "周晓燕", day, day, false, 1), PlacementWorld.MANAGER);
        assertThat(name("A-01").status()).isEqualTo(400);
        assertThat(view().worker()).isNull();
    }

    @Test
    void whatTheAgencyDoesNotWorkNobodyIsNamedFor() {
        UUID waiting = world.queued(world.settledCase());
        world.tick();
        assertThat(world.agency.name(waiting.toString(), "A-01").status()).isEqualTo(409);
    }

    @Test
    void theAgencyReadsItsPeopleAsTheBankHasThem() {
        assertThat(world.agency.people().body()).contains("A-01", "A-03", "周晓燕");
    }

    @Test
    void onlyWhoKeepsAgenciesKeepsTheirPeople() {
        StaffMember member = new StaffMember(world.agencyCode, "A-09", "某人", null, null, true, 0);
        assertThatThrownBy(() -> world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
                    desk.save(member);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> desk.of(world.agencyCode)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.of(world.agencyCode)))
                .extracting(row -> row.finding().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void whatIsEnteredIsCheckedAndTwoEditorsDoNotOverwriteEachOther() {
        refused("A 1", "x", null, 0, "outsourcing.staff.number");
        refused("A-9", " ", null, 0, "outsourcing.staff.name");
        refused("A-9", "x", clock.today().plusDays(1), 0, "outsourcing.staff.ahead");
        refused("A-01", "x", null, 0, "outsourcing.staff.again");
        refused("A-01", "x", null, 7, "outsourcing.staff.moved");
    }

    @Test
    void managersAreToldOnceWhenTheTermHasPassed() {
        LocalDate placed = clock.today();
        unnamed.run(placed.plusDays(2));
        int before = notices();
        unnamed.run(placed.plusDays(3));
        assertThat(notices()).isGreaterThan(before);
        int told = notices();
        unnamed.run(placed.plusDays(4));
        assertThat(notices()).isEqualTo(told);
    }

    private void refused(String number, String name, @Nullable LocalDate trained, int version, String key) {
        assertThatThrownBy(() -> staff.save(
                        new StaffMember(world.agencyCode, number, name, trained, null, true, version),
                        PlacementWorld.MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private BankAnswer name(String number) {
        return world.agency.name(placement.toString(), number);
    }

    private BankAnswer ask() {
        return world.agency.askClearance(placement.toString(), "CALL_OUT_DEBTOR");
    }

    /** The same hour so many days on; the borrower is called at no other. */
    private void later(int days) {
        world.later(Duration.ofDays(days));
    }

    private PlacementView view() {
        return world.as(
                        PlacementWorld.OFFICER,
                        Roles.OFFICER,
                        () -> world.desk().of(caseId))
                .placements()
                .getFirst();
    }

    private String timeline() {
        return String.join(
                " ",
                jdbc.sql("SELECT text_key FROM timeline_entry WHERE case_id = :c")
                        .param("c", caseId.value())
                        .query(String.class)
                        .list());
    }

    private List<String> trail() {
        return jdbc.sql("SELECT facts FROM audit_event WHERE action = 'placement.worker' AND subject_id = :p")
                .param("p", placement.toString())
                .query((rs, n) -> rs.getString("facts"))
                .list();
    }

    private int notices() {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE text_key = 'outsourcing.notice.unnamed' AND args LIKE :a")
                .param("a", "%" + world.agencyCode + "%")
                .query(Integer.class)
                .single();
    }
}
