package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.access.Roles;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Booked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whatever the line, the agency and our own process do, the agency ends with exactly one copy of each package, and with
 * none that may be worked after its recall. The witness is the agency's own ledger.
 */
@QingshouTest
class DeliveredExactlyOnceTest {
    private static final List<Kind> FAULTS =
            List.of(Kind.STATUS, Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.STATUS, Kind.DROP_AFTER, Kind.LATENCY);
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlacementWorld world;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, 77})
    void duplicatedLostAndHalfDoneDeliveriesEndInOnePlacementEach(long seed) {
        Random chance = new Random(seed);
        List<UUID> placements = new ArrayList<>();
        for (int i = 0; i < 5; i++) placements.add(world.queued(world.settledCase()));
        for (int round = 0; round < ROUNDS && !allOffered(placements); round++) {
            if (round < ROUNDS / 3) world.agency.misbehaviour().next(fault(chance), 1 + chance.nextInt(3));
            world.tick();
            UUID one = placements.get(chance.nextInt(placements.size()));
            if (round < ROUNDS / 3 && chance.nextBoolean()) crashBeforeRecording(one);
            placements.forEach(id -> OutboxTicks.due(context, id));
            if (round >= ROUNDS / 3) calmDown();
        }
        assertThat(placements)
                .as("seed %d", seed)
                .allSatisfy(id -> assertThat(world.state(id)).isEqualTo(PlacementState.OFFERED));
        assertThat(world.agency.books())
                .as("seed %d", seed)
                .extracting(Booked::packageId)
                .containsExactlyInAnyOrderElementsOf(
                        placements.stream().map(UUID::toString).toList());
        assertThat(world.agency.books()).allMatch(Booked::workable);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 42, 4711})
    void nothingStaysWorkableAfterItsRecallHoweverTheDeliveriesGo(long seed) {
        Random chance = new Random(seed);
        List<UUID> placements = new ArrayList<>();
        for (int i = 0; i < 4; i++) placements.add(world.queued(world.settledCase()));
        for (UUID id : placements) {
            world.agency.misbehaviour().next(fault(chance), 1);
            if (chance.nextBoolean()) world.tick();
            world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
                world.desk().recall(id, RecallReason.RCL_RETURN_HOME, "");
                return id;
            });
        }
        world.agency.misbehaviour().clear();
        for (int round = 0; round < ROUNDS && open(placements); round++) {
            world.tick();
            jdbc.sql("UPDATE outbound_message SET due_at = '2020-01-01' WHERE state IN ('DUE', 'UNKNOWN')")
                    .update();
        }
        assertThat(placements)
                .as("seed %d", seed)
                .allSatisfy(id -> assertThat(world.state(id)).isIn(PlacementState.CANCELLED, PlacementState.RETURNED));
        assertThat(world.agency.books()).as("seed %d", seed).noneMatch(Booked::workable);
    }

    /** Both take the placement first: the other way round they would wait for each other, and one would be thrown out. */
    @Test
    void aRecallThatMeetsTheRecordingOfAnOutcomeIsNotThrownOut() {
        UUID placement = world.queued(world.settledCase());
        AtomicReference<CompletableFuture<Void>> delivery = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT id FROM placement WHERE id = :id FOR UPDATE")
                    .param("id", placement)
                    .query()
                    .listOfRows();
            delivery.set(CompletableFuture.runAsync(world::tick));
            await().until(() -> !world.agency.books().isEmpty());
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
                world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
                return true;
            });
        });
        delivery.get().join();
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(world.agency.books()).noneMatch(Booked::workable);
    }

    @Test
    void theAgencysBooksSurviveItsOwnCrashAndAnswerTheQuestion() {
        UUID placement = world.queued(world.settledCase());
        world.agency.misbehaviour().next(Order.of(Kind.DROP_AFTER), 1);
        world.tick();
        world.agency.close();
        try (SimulatedAgency again = world.startAgency(folder)) {
            world.moveAgencyTo(again);
            OutboxTicks.due(context, placement);
            world.tick();
            assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
            assertThat(again.books()).extracting(Booked::copies).containsExactly(0);
        }
    }

    /** The line is mended, and a manager sends again what had been tried too often. */
    private void calmDown() {
        world.agency.misbehaviour().clear();
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk()
                    .stuck()
                    .forEach(stuck -> world.desk().resend(stuck.message().id()));
            return true;
        });
    }

    private static Order fault(Random chance) {
        Kind kind = FAULTS.get(chance.nextInt(FAULTS.size()));
        return new Order(kind, 500 + chance.nextInt(4), 5, chance.nextBoolean() ? "0" : null);
    }

    private void crashBeforeRecording(UUID placement) {
        OutboxTicks.crashedBeforeRecording(context, placement);
        jdbc.sql("""
                        UPDATE placement SET state = 'QUEUED', version = version + 1
                        WHERE id = :id AND state = 'OFFERED'""").param("id", placement).update();
    }

    private boolean allOffered(List<UUID> placements) {
        return placements.stream().allMatch(id -> world.state(id) == PlacementState.OFFERED);
    }

    private boolean open(List<UUID> placements) {
        return placements.stream().anyMatch(id -> world.state(id).open());
    }
}
