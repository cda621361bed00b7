package org.qingshou.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.kernel.Ids;
import org.qingshou.outbox.DrivenNode;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The quick set of histories, and faults that are planted to see that each alarm fires. {@code -Dseed=} plays one history
 * again, {@code -Dhistories=} another number of them.
 */
class DeliveryHistoriesTest {
    private static final int HISTORIES = 40;
    private static final long FIRST = 1;
    /** Histories that once broke a promise: a recall that met the recording of an outcome (deadlock). */
    private static final List<Long> FOUND = List.of();

    private static Path folder;
    private static Arena arena;

    @BeforeAll
    static void open() {
        // Java's temporary folder is no place for a database.
        folder = Path.of("target", "histories-test-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        arena = Arena.open(QingshouApplication.class, folder);
    }

    @AfterAll
    static void close() throws Exception {
        arena.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void noHistoryBreaksAPromise() {
        List<Long> seeds = new ArrayList<>(FOUND);
        Long one = Long.getLong("seed");
        if (one != null) seeds = List.of(one);
        else for (int i = 0; i < Integer.getInteger("histories", HISTORIES); i++) seeds.add(FIRST + i);
        List<Long> all = seeds;
        arena.bank.freely(() -> {
            for (long seed : all)
                assertThat(History.run(arena, seed)).as("history %d", seed).isEmpty();
        });
        assertThat(arena.tally.failedRecalls.get())
                .as("recalls that a delivery got in the way of")
                .isZero();
    }

    @Test
    void whatTheAgencyLosesIsNoticed() {
        assertThat(planted(placements -> arena.agency.lose(placements.getFirst().toString())))
                .contains(Alarm.Kind.LOST);
    }

    @Test
    void whatNobodyGaveIsNoticed() {
        assertThat(planted(placements -> arena.agency.invent(Ids.next().toString())))
                .contains(Alarm.Kind.TWICE);
    }

    /** The message is sent anew as if it had never left, after the agency has forgotten the key. */
    @Test
    void aPackageTakenTwiceIsNoticed() {
        assertThat(planted(placements -> {
                    arena.agency.misbehaviour().next(Order.of(Kind.FORGETS_KEYS), 1);
                    arena.bank
                            .jdbc()
                            .sql("""
                                    UPDATE outbound_message SET state = 'DUE', first_sent_at = NULL, in_doubt = FALSE,
                                        version = version + 1
                                    WHERE id = :id AND state = 'DELIVERED'""")
                            .param("id", placements.getFirst())
                            .update();
                    arena.bank.pass(Duration.ofHours(7));
                    tick();
                }))
                .contains(Alarm.Kind.TWICE);
    }

    @Test
    void workAfterARecallIsNoticed() {
        assertThat(planted(placements -> {
                    arena.agency.misbehaviour().next(Order.of(Kind.DEAF_TO_RECALLS), 1);
                    RunningBank.asManager(() -> arena.bank
                            .service(OutsourcingDesk.class)
                            .recall(placements.getFirst(), RecallReason.RCL_RETURN_HOME, ""));
                    tick();
                }))
                .contains(Alarm.Kind.WORKABLE_AFTER_RECALL);
    }

    @Test
    void aMessageThatDoesNotLeaveIsNoticed() {
        assertThat(planted(placements -> {
                    Outbox outbox = arena.bank.service(Outbox.class);
                    UUID id = Ids.next();
                    arena.bank.service(TransactionTemplate.class).executeWithoutResult(status -> {
                        String key = placements.getFirst().toString();
                        outbox.queue(id, NoteChannel.KIND, Arena.AGENCY, key, 1, "note", PlacementBook.MANAGER);
                        outbox.pause(id, PlacementBook.MANAGER);
                    });
                    tick();
                }))
                .containsExactly(Alarm.Kind.STUCK);
    }

    private static List<Alarm.Kind> planted(Consumer<List<UUID>> fault) {
        List<Alarm> alarms = new ArrayList<>();
        arena.bank.freely(() -> alarms.addAll(History.run(arena, Plan.quiet(), fault)));
        return alarms.stream().map(Alarm::kind).collect(Collectors.toList());
    }

    private static void tick() {
        try (DrivenNode node = new DrivenNode(
                arena.bank.context(), arena.bank.clock(), DrivenNode.Patience.USUAL, (point, address) -> {})) {
            node.tick();
        }
    }
}
