package org.qingshou.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.qingshou.deliveries.PlacementBook.Begun;
import org.qingshou.deliveries.PlacementBook.Placed;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.DrivenNode.Patience;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.Departure;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One history: placements leave while the agency, the line and our own nodes fail as planned, some are recalled meanwhile,
 * then all is well again and the outbox drains. Time passes only here, by jumps from one due moment to the next.
 */
final class History {
    static final int READ_MILLIS = 120;
    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(1), Duration.ofMillis(READ_MILLIS), Duration.ofMillis(3L * READ_MILLIS));

    private static final int STORM = 7;
    private static final int STEPS = 70;
    private static final int TRIES = 5;
    /** Longer than a claim lasts, for the slower of two clocks too. */
    private static final Duration LAPSE = Duration.ofSeconds(75);

    private final Arena arena;
    private final RunningBank bank;
    private final Plan plan;
    private final Random chance;
    private final List<UUID> placements = new ArrayList<>();
    private int recallsToLose;

    private History(Arena arena, Plan plan) {
        this.arena = arena;
        this.plan = plan;
        bank = arena.bank;
        chance = new Random(plan.seed());
        recallsToLose = plan.lostRecalls();
    }

    /** @return what was promised and not kept */
    static List<Alarm> run(Arena arena, long seed) {
        arena.bank.toStart();
        return run(arena, Plan.of(seed, arena.bank.clock().instant()), placements -> {});
    }

    /** @param planted what is done to the books before they are compared, so that one sees that it is noticed */
    static List<Alarm> run(Arena arena, Plan plan, Consumer<List<UUID>> planted) {
        arena.bank.toStart();
        return new History(arena, plan).run(planted);
    }

    private List<Alarm> run(Consumer<List<UUID>> planted) {
        List<Placed> cases = arena.take(plan.placements());
        long calls = arena.tally.sent.get();
        long requests = requests();
        begin(cases);
        try (Node first = node(0, Duration.ZERO);
                Node second = node(1, plan.skew())) {
            play(List.of(first, second));
        }
        planted.accept(placements);
        quiet();
        Books books = new Books(
                arena.reader.ours(placements),
                arena.reader.messages(placements),
                arena.reader.theirs(),
                arena.notes.take(),
                new Books.Wire(arena.tally.sent.get() - calls, requests() - requests));
        count(books);
        arena.giveBack(cases);
        return Auditor.audit(books);
    }

    private Node node(int number, Duration skew) {
        return new Node(
                bank.context(),
                Clock.offset(bank.clock(), skew),
                plan.strikes().stream()
                        .filter(strike -> strike.node() == number)
                        .toList(),
                arena.tally);
    }

    private long requests() {
        return arena.agency.requests() + arena.notes.requests();
    }

    private void begin(List<Placed> cases) {
        calm();
        plan.faults().forEach(fault -> {
            arena.tally.planned(fault);
            arena.agency.misbehaviour().next(fault, 1);
        });
        plan.noteFaults().forEach(arena.tally::planned);
        arena.notes.misbehave(plan.noteFaults());
        for (Placed each : cases) placements.add(arena.book.place(each, Arena.AGENCY, Begun.NOTIFIED));
        bank.service(Departure.class).advanceAll();
        Outbox outbox = bank.service(Outbox.class);
        bank.service(TransactionTemplate.class)
                .executeWithoutResult(status -> placements.forEach(id -> {
                    for (int seq = 1; seq <= plan.notes(); seq++)
                        outbox.queue(
                                Ids.next(),
                                NoteChannel.KIND,
                                Arena.AGENCY,
                                id.toString(),
                                seq,
                                "note",
                                PlacementBook.MANAGER);
                }));
    }

    /** The line is mended, and the agency does what it should; only that it forgets remains. */
    private void calm() {
        arena.agency.misbehaviour().clear();
        if (plan.forgetful()) arena.agency.misbehaviour().next(Order.of(Kind.FORGETS_KEYS), 1);
        arena.notes.misbehave(List.of());
    }

    private void play(List<Node> nodes) {
        for (int step = 0; step < STEPS; step++) {
            if (step == STORM) {
                calm();
                nodes.forEach(Node::spare);
            }
            if (step >= STORM || chance.nextInt(3) == 0) sendAgain();
            Thread recalls = recalls(step);
            nodes.forEach(Node::begin);
            join(recalls);
            nodes.forEach(Node::settle);
            report();
            List<Books.Message> messages = arena.reader.messages(placements);
            boolean over = messages.stream().allMatch(message -> ended(message.state()));
            boolean allSaid = plan.recalls().stream().max(Integer::compare).orElse(-1) <= step;
            if (allSaid && over && nodes.stream().allMatch(Node::well)) return;
            pass(messages, nodes);
        }
    }

    /** Racing with the deliveries of the same step. */
    private Thread recalls(int step) {
        List<UUID> now = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) if (plan.recalls().get(i) == step) now.add(placements.get(i));
        int pause = chance.nextInt(12);
        return Thread.ofVirtual().start(() -> {
            if (now.isEmpty()) return;
            sleep(pause);
            RunningBank.asManager(() -> now.forEach(this::recall));
        });
    }

    private void recall(UUID id) {
        OutsourcingDesk desk = bank.service(OutsourcingDesk.class);
        for (int i = 0; i < TRIES; i++)
            try {
                bank.service(TransactionTemplate.class).executeWithoutResult(status -> {
                    desk.recall(id, RecallReason.RCL_RETURN_HOME, "");
                    if (recallsToLose > 0) status.setRollbackOnly();
                });
                if (recallsToLose-- > 0) {
                    arena.tally.lostRecalls.incrementAndGet();
                    continue;
                }
                arena.tally.recalls.incrementAndGet();
                return;
            } catch (TransientDataAccessException e) {
                arena.tally.failedRecalls.incrementAndGet();
            } catch (Refused moved) {
                return;
            }
    }

    /** A manager looks after what waits for a person. */
    private void sendAgain() {
        Outbox outbox = bank.service(Outbox.class);
        for (Books.Message message : arena.reader.messages(placements))
            if (message.state().equals("NEEDS_PERSON")) {
                arena.tally.persons.incrementAndGet();
                outbox.resend(message.id(), PlacementBook.MANAGER);
            }
    }

    /** The agency says yes to some, its own calls failing as they may. */
    private void report() {
        for (int i = 0; i < placements.size(); i++) {
            String id = placements.get(i).toString();
            if (chance.nextInt(4) > 0 || !arena.agency.mayWork(id)) continue;
            arena.agency
                    .misbehaviour()
                    .next(
                            new Order(
                                    plan.reports().get(i),
                                    200,
                                    Duration.ofMinutes(7).toMillis(),
                                    null),
                            1);
            if (arena.agency.accept(id).status() == 200) arena.tally.accepted.incrementAndGet();
        }
    }

    /** To the next due moment, or until the claims of the dead have lapsed. */
    private void pass(List<Books.Message> messages, List<Node> nodes) {
        boolean inHands = messages.stream().anyMatch(message -> message.state().equals("SENDING"));
        if (inHands || !nodes.stream().allMatch(Node::well)) {
            bank.pass(LAPSE);
            return;
        }
        Instant now = bank.clock().instant();
        Instant due = bank.jdbc()
                .sql("""
                        SELECT MIN(m.due_at) AS due FROM outbound_message m
                        WHERE m.ordering_key IN (:keys) AND m.state IN ('DUE', 'UNKNOWN')
                          AND (m.overtakes OR NOT EXISTS (
                              SELECT 1 FROM outbound_message e
                              WHERE e.ordering_key = m.ordering_key AND e.position < m.position
                                AND e.state NOT IN ('DELIVERED', 'REFUSED', 'CANCELLED')))""")
                .param("keys", placements.stream().map(UUID::toString).toList())
                .query((rs, n) -> Utc.getNullable(rs, "due"))
                .list()
                .getFirst();
        Duration wait = due == null ? Duration.ZERO : Duration.between(now, due);
        bank.pass(wait.isPositive() ? wait.plusMillis(1) : Duration.ofSeconds(31));
    }

    private static boolean ended(String state) {
        return state.equals("DELIVERED") || state.equals("REFUSED") || state.equals("CANCELLED");
    }

    /** Until nothing is under way at the agency, not even what nobody waits for any more. */
    private void quiet() {
        while (arena.agency.busy() || arena.notes.busy()) sleep(2);
    }

    private void count(Books books) {
        Tally tally = arena.tally;
        tally.placements.addAndGet(placements.size());
        tally.notes.addAndGet(books.notes().size());
        tally.copies.addAndGet(
                books.theirs().stream().filter(e -> e.kind().equals("COPY")).count());
        tally.lateCopies.addAndGet(books.theirs().stream()
                .filter(e -> e.kind().equals("LATE_COPY"))
                .count());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
