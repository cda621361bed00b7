package org.qingshou.deliveries;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.qingshou.database.EmbeddedMariaDb;
import org.qingshou.deliveries.PlacementBook.Begun;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.DrivenNode.Point;
import org.qingshou.outsourcing.Departure;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Settings;
import org.springframework.dao.TransientDataAccessException;

/**
 * Two processes deliver from one database, and each is killed at a point of its plan while the other goes on; another
 * takes its place. In real time, because what is measured is how long a message waits that was in the hands of the dead.
 */
final class KillRun {
    private static final String AGENCY = "KILLS";
    private static final int NODES = 2;
    private static final int FLOW = 12;
    private static final long POLL_MILLIS = 200;
    private static final Duration NEVER = Duration.ofDays(10_000);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
    /** Two of three in the middle of a delivery, where something can go wrong. */
    private static final List<Point> POINTS = List.of(
            Point.CLAIMED,
            Point.SENDING,
            Point.ANSWERED,
            Point.RECORDING,
            Point.CLAIMED,
            Point.SENDING,
            Point.ANSWERED,
            Point.RECORDING,
            Point.CLAIMING,
            Point.RECORDED,
            Point.SWEEPING,
            Point.SWEPT);

    private final Class<?> application;
    private final HistoriesOptions options;
    private final HistoriesReport report;
    private final PrintStream out;
    private final Random chance;
    private final List<UUID> placements = new ArrayList<>();
    private final Deque<UUID> toRecall = new ArrayDeque<>();
    private final Map<UUID, Long> orphans = new HashMap<>();
    private final List<Double> recovered = new ArrayList<>();
    private final Map<String, Integer> killed = new TreeMap<>();
    private int kills;

    KillRun(Class<?> application, HistoriesOptions options, HistoriesReport report, PrintStream out) {
        this.application = application;
        this.options = options;
        this.report = report;
        this.out = out;
        chance = new Random(options.seed());
    }

    void run(Path folder) {
        long from = System.nanoTime();
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0, "512M", "--innodb-flush-log-at-trx-commit=1");
                RunningBank bank = RunningBank.start(application, folder, database);
                SimulatedAgency agency = SimulatedAgency.start(new Settings(
                        AGENCY, folder.resolve("agency"), 0, bank::address, bank.clock(), Duration.ZERO, NEVER))) {
            PlacementBook book = new PlacementBook(bank.context());
            BookReader reader =
                    new BookReader(bank.jdbc(), folder.resolve("agency").resolve(SimulatedAgency.JOURNAL));
            book.register(agency);
            kill(database, folder, bank, book);
            Books books = new Books(
                    reader.ours(placements),
                    reader.messages(placements),
                    reader.theirs(),
                    List.of(),
                    // Calls of processes that were killed cannot be counted.
                    new Books.Wire(0, 0));
            report.killed(killed, recovered, placements.size(), Auditor.audit(books), (System.nanoTime() - from) / 1e9);
        }
    }

    private void kill(EmbeddedMariaDb database, Path folder, RunningBank bank, PlacementBook book) {
        NodeChild[] nodes = new NodeChild[NODES];
        try {
            while (kills < options.kills()) {
                flow(bank, book);
                for (int i = 0; i < NODES; i++) {
                    NodeChild node = nodes[i];
                    if (node != null && node.isThere()) died(node, bank);
                    else if (node != null) node.mustLive();
                    if (node == null || node.isThere()) nodes[i] = next(database, folder);
                }
                arm(nodes);
                heal(bank);
                pause();
            }
            for (NodeChild node : nodes) if (node != null) node.close();
            nodes[0] = new NodeChild(application, database, folder, Point.CLAIMING, "", Integer.MAX_VALUE);
            drain(bank);
        } finally {
            for (NodeChild node : nodes) if (node != null) node.close();
        }
    }

    /** One of them, while the other works: what is measured is how the one takes over from the other. */
    private void arm(NodeChild... nodes) {
        for (NodeChild node : nodes) if (!node.runs() || node.isArmed()) return;
        nodes[kills % NODES].arm();
    }

    private NodeChild next(EmbeddedMariaDb database, Path folder) {
        Point point = POINTS.get(chance.nextInt(POINTS.size()));
        boolean onWire = point == Point.SENDING || point == Point.ANSWERED;
        String only = onWire && chance.nextInt(3) == 0 ? "/recall" : "";
        boolean sweeps = point == Point.SWEEPING || point == Point.SWEPT;
        return new NodeChild(application, database, folder, point, only, 1 + chance.nextInt(sweeps ? 3 : 6));
    }

    private void died(NodeChild node, RunningBank bank) {
        node.kill();
        long now = System.nanoTime();
        kills++;
        killed.merge(node.point().name(), 1, Integer::sum);
        String name = node.name();
        if (name != null)
            bank.jdbc()
                    .sql("SELECT id FROM outbound_message WHERE state = 'SENDING' AND claimed_by = :n")
                    .param("n", name)
                    .query((rs, n) -> rs.getObject("id", UUID.class))
                    .list()
                    .forEach(id -> orphans.put(id, now));
        out.printf(Locale.ROOT, "kill %d at %s, %d recovered%n", kills, node.point(), recovered.size());
        out.flush();
    }

    /** Counts those that were in the hands of the dead and have come to their end. */
    private void heal(RunningBank bank) {
        if (orphans.isEmpty()) return;
        List<UUID> done = bank.jdbc()
                .sql("SELECT id FROM outbound_message WHERE id IN (:ids)"
                        + " AND state IN ('DELIVERED', 'REFUSED', 'CANCELLED')")
                .param("ids", orphans.keySet())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        long now = System.nanoTime();
        for (UUID id : done) {
            Long since = orphans.remove(id);
            if (since != null) recovered.add((now - since) / 1e9);
        }
    }

    /** Keeps some placements under way, and recalls a third of them. */
    private void flow(RunningBank bank, PlacementBook book) {
        int waiting = bank.jdbc()
                .sql("SELECT COUNT(*) FROM outbound_message WHERE state = 'DUE'")
                .query(Integer.class)
                .single();
        if (waiting >= FLOW) return;
        for (int i = 0; i < 2; i++) {
            UUID id = book.place(book.cases(1).getFirst(), AGENCY, Begun.NOTIFIED);
            placements.add(id);
            if (chance.nextInt(3) == 0) toRecall.add(id);
        }
        bank.service(Departure.class).advanceAll();
        for (Iterator<UUID> each = toRecall.iterator(); each.hasNext(); ) {
            UUID id = each.next();
            if (chance.nextInt(4) == 0 && recalled(bank, id)) each.remove();
        }
    }

    private static boolean recalled(RunningBank bank, UUID id) {
        try {
            RunningBank.asManager(
                    () -> bank.service(OutsourcingDesk.class).recall(id, RecallReason.RCL_RETURN_HOME, ""));
            return true;
        } catch (TransientDataAccessException e) {
            return false;
        } catch (Refused moved) {
            return true;
        }
    }

    private void drain(RunningBank bank) {
        long until = System.nanoTime() + LONGEST_DRAIN.toNanos();
        while (System.nanoTime() < until) {
            heal(bank);
            int open = bank.jdbc()
                    .sql(
                            "SELECT COUNT(*) FROM outbound_message WHERE state NOT IN ('DELIVERED', 'REFUSED', 'CANCELLED')")
                    .query(Integer.class)
                    .single();
            if (open == 0) return;
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
