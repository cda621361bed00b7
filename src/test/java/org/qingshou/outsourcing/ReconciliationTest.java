package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notice;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.outsourcing.DifferenceKind.Way;
import org.qingshou.outsourcing.gateway.ListedState;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency.Booked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** Both books compared over the wire: each way in which an agency's can differ is found, stands, and is mended. */
@QingshouTest
class ReconciliationTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    ReconciliationDesk desk;

    @Autowired
    Outbox outbox;

    @Autowired
    Notices notices;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private UUID placement;

    @BeforeEach
    void aPlacementThatHasStoodForAWhile() {
        world = new PlacementWorld(context, folder);
        placement = world.active(world.settledCase());
        world.later(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        jdbc.sql("DELETE FROM placement_difference WHERE agency_code = :a")
                .param("a", world.agencyCode)
                .update();
        world.close();
    }

    @Test
    void booksThatAgreeHaveNoDifference() {
        compare();
        assertThat(open()).isEmpty();
        assertThat(line().state()).isEqualTo(ReconciliationView.State.DONE);
        assertThat(line().listed()).isEqualTo(1);
        assertThat(line().lastDone()).isNotNull();
    }

    @Test
    void whatTheAgencyHasLostIsFoundAgesAndIsSentAgainUnderItsOldKey() {
        world.agency.lose(placement.toString());
        compare();
        DifferenceView found = one();
        assertThat(found.kind()).isEqualTo(DifferenceKind.MISSING_THERE);
        assertThat(found.ours()).isEqualTo(PlacementState.ACTIVE);
        assertThat(found.theirs()).isNull();
        world.later(Duration.ofDays(2));
        compare();
        assertThat(one().seen()).isEqualTo(2);
        assertThat(one().age(desk.now()).toDays()).isEqualTo(2);
        settle(one(), Way.RESEND, "");
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.UNKNOWN);
        tickTwice();
        assertThat(booked(placement).state()).isEqualTo("RECEIVED");
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        world.agency.keepToItself(placement.toString(), "ACCEPTED");
        compare();
        assertThat(open()).isEmpty();
        assertThat(settled()).singleElement().satisfies(difference -> {
            assertThat(difference.way()).isEqualTo(Way.RESEND);
            assertThat(difference.gone()).isTrue();
        });
    }

    @Test
    void whatIsSentAgainAndStillThereIsNotDoubled() {
        world.agency.lose(placement.toString());
        compare();
        world.agency.invent(placement.toString());
        settle(one(), Way.RESEND, "");
        tickTwice();
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(booked(placement).copies()).isZero();
    }

    @Test
    void whatWeNeverGaveIsHeadOfficesAndIsStopped() {
        UUID stranger = Ids.next();
        world.agency.invent(stranger.toString());
        compare();
        DifferenceView found = one();
        assertThat(found.kind()).isEqualTo(DifferenceKind.UNKNOWN_HERE);
        assertThat(found.caseId()).isNull();
        assertThat(found.ours()).isNull();
        assertThat(found.theirs()).isEqualTo(ListedState.ACCEPTED);
        assertThat(notices.latest(PlacementWorld.MANAGER, 500))
                .extracting(Notice::key)
                .contains("outsourcing.notice.differences");
        settle(found, Way.RECALL, "");
        world.tick();
        assertThat(booked(stranger).state()).isEqualTo("RECALLED");
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatTheAgencyEndedWithoutSayingSoComesHome() {
        world.agency.keepToItself(placement.toString(), "RETURNED");
        compare();
        assertThat(one().kind()).isEqualTo(DifferenceKind.STATE_DIFFERS);
        assertThat(one().theirs()).isEqualTo(ListedState.RETURNED);
        refused("outsourcing.difference.way", () -> settle(one(), Way.RESEND, ""));
        settle(one(), Way.RECALL, "机构已退回");
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
    }

    @Test
    void anAgencyThatIsDeafToARecallIsFoundAndToldAgain() {
        world.agency.misbehaviour().next(Order.of(Kind.DEAF_TO_RECALLS), 1);
        as(() -> world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, ""));
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        compare();
        assertThat(open()).as("it has only just been told").isEmpty();
        world.later(Duration.ofMinutes(10));
        compare();
        assertThat(one().kind()).isEqualTo(DifferenceKind.WORKABLE_AFTER_RECALL);
        settle(one(), Way.RECALL, "");
        world.tick();
        compare();
        assertThat(one().way()).as("found again, and it stands what was done").isEqualTo(Way.RECALL);
        world.agency.misbehaviour().clear();
        settle(one(), Way.RECALL, "电话督促后再发");
        world.tick();
        assertThat(booked(placement).workable()).isFalse();
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void aNoteSettlesUntilTheNextComparisonFindsItAgain() {
        world.agency.keepToItself(placement.toString(), "RETURNED");
        compare();
        refused("outsourcing.difference.note", () -> settle(one(), Way.NOTE, " "));
        UUID id = one().id();
        settle(one(), Way.NOTE, "机构系统迁移，明日补报");
        assertThat(open()).isEmpty();
        refused("outsourcing.difference.moved", () -> as(() -> desk.settle(id, Way.NOTE, "再次")));
        compare();
        assertThat(one().id()).isEqualTo(id);
        assertThat(one().note()).isEqualTo("机构系统迁移，明日补报");
        world.agency.keepToItself(placement.toString(), "ACCEPTED");
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsStillOnItsWayIsNotCompared() {
        UUID queued = world.queued(world.settledCase());
        world.agency.misbehaviour().next(Order.of(Kind.DROP_AFTER), 1);
        world.tick();
        world.agency.keepToItself(queued.toString(), "RETURNED");
        assertThat(outbox.find(queued).orElseThrow().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(outbox.unsettled(world.agencyCode, List.of("agency.place"))).containsExactly(queued.toString());
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void aListOfManyPagesIsReadToItsEnd() {
        for (int i = 0; i < 1100; i++) world.agency.invent(Ids.next().toString());
        compare();
        assertThat(line().listed()).isEqualTo(1101);
        assertThat(line().found()).isEqualTo(1100);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reconciliation_line")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneRunsForAnAgencyAndAFailureIsSaidAndTriedTheNextDay() {
        world.agency.misbehaviour().next(new Order(Kind.STATUS, 404, 0, null), 1);
        assertThat(begin()).isTrue();
        assertThat(begin()).as("another node, or a second click").isFalse();
        refused("outsourcing.compare.running", () -> as(() -> desk.compareNow(world.agencyCode)));
        world.tick();
        assertThat(line().state()).isEqualTo(ReconciliationView.State.FAILED);
        assertThat(line().problem()).isEqualTo("HTTP 404 told to misbehave");
        assertThat(notices.latest(PlacementWorld.MANAGER, 500))
                .extracting(Notice::key)
                .contains("outsourcing.notice.noList");
        compare();
        assertThat(line().state()).isEqualTo(ReconciliationView.State.DONE);
    }

    @Test
    void anAgencyThatIsAwayIsAskedAgainByItself() {
        world.agency.misbehaviour().next(new Order(Kind.STATUS, 503, 0, null), 1);
        compare();
        assertThat(line().state()).isEqualTo(ReconciliationView.State.RUNNING);
        world.later(Duration.ofMinutes(2));
        world.tick();
        assertThat(line().state()).isEqualTo(ReconciliationView.State.DONE);
    }

    @Test
    void anOutageIsFollowedByAComparison() {
        UUID queued = world.queued(world.settledCase());
        world.agency.misbehaviour().next(new Order(Kind.STATUS, 503, 0, null), 2);
        for (int i = 0; i < 3; i++) {
            world.tick();
            OutboxTicks.due(context, queued);
        }
        world.tick();
        assertThat(outbox.find(queued).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(line().state()).isEqualTo(ReconciliationView.State.DONE);
    }

    @Test
    void figuresTellHowManyWaitAndSinceWhen() {
        world.agency.lose(placement.toString());
        compare();
        world.later(Duration.ofHours(3));
        assertThat(meters.get("qingshou.outsourcing.differences")
                        .tag("kind", "MISSING_THERE")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
        assertThat(meters.get("qingshou.outsourcing.difference.oldest").gauge().value())
                .isGreaterThanOrEqualTo(Duration.ofHours(3).toSeconds());
        assertThat(meters.get("qingshou.outsourcing.comparison.oldest").gauge().value())
                .isGreaterThanOrEqualTo(Duration.ofHours(3).toSeconds());
    }

    @Test
    void anOfficerOnlyReads() {
        world.agency.lose(placement.toString());
        compare();
        UUID id = one().id();
        assertThat(world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> desk.differences(true, 0, 500)))
                .anyMatch(difference -> difference.id().equals(id));
        assertThatThrownBy(() -> world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
                    desk.settle(id, Way.NOTE, "x");
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
                    desk.compareNow(world.agencyCode);
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private boolean begin() {
        return reconciliation.start(world.agencyCode, ReconciliationView.Cause.SCHEDULE, Reconciliation.ACTOR);
    }

    private void compare() {
        begin();
        world.tick();
    }

    /** Asked, and then sent. */
    private void tickTwice() {
        world.tick();
        OutboxTicks.due(context, placement);
        world.tick();
    }

    private ReconciliationView line() {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.agencies()).stream()
                .filter(agency -> agency.agencyCode().equals(world.agencyCode))
                .findFirst()
                .orElseThrow();
    }

    private DifferenceView one() {
        return open().getFirst();
    }

    private List<DifferenceView> open() {
        return differences(true);
    }

    private List<DifferenceView> settled() {
        return differences(false);
    }

    /** Head office sees those that are nobody's too. */
    private List<DifferenceView> differences(boolean open) {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.differences(open, 0, 2000)).stream()
                .filter(difference -> difference.agencyCode().equals(world.agencyCode))
                .toList();
    }

    private Booked booked(UUID id) {
        return world.agency.books().stream()
                .filter(booked -> booked.packageId().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void settle(DifferenceView difference, Way way, @Nullable String note) {
        as(() -> desk.settle(difference.id(), way, note == null ? "" : note));
    }

    private void as(Runnable work) {
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            work.run();
            return 0;
        });
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
