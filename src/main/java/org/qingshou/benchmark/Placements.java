package org.qingshou.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingshou.deliveries.PlacementBook;
import org.qingshou.deliveries.PlacementBook.Begun;
import org.qingshou.deliveries.PlacementBook.Placed;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.BareLine;
import org.qingshou.outbox.DrivenNode;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outsourcing.Departure;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Books;
import org.qingshou.simulator.SimulatedAgency.Settings;
import org.qingshou.vault.FieldCipher;
import org.springframework.transaction.support.TransactionTemplate;

/** Agencies with their books in memory, and placements that leave for them. */
final class Placements implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final RunningLedger ledger;
    private final BenchmarkFolder folder;
    private final PlacementBook book;
    private final List<SimulatedAgency> agencies = new ArrayList<>();
    private final Deque<Placed> home = new ArrayDeque<>();
    private final List<Placed> away = new ArrayList<>();

    Placements(RunningLedger ledger, BenchmarkFolder folder, int count) {
        this.ledger = ledger;
        this.folder = folder;
        book = new PlacementBook(ledger.context());
        for (int i = 0; i < count; i++) agencies.add(agency(i));
        agencies.forEach(book::register);
    }

    private SimulatedAgency agency(int number) {
        Path keys = folder.path().resolve("agency-" + number);
        return SimulatedAgency.start(new Settings(
                "BENCH-" + number,
                keys,
                0,
                ledger::address,
                ledger.service(BusinessClock.class),
                Duration.ZERO,
                NEVER,
                Books.IN_MEMORY));
    }

    int cases(int count) {
        home.addAll(book.cases(count));
        return count;
    }

    void place(int agency, int count, Begun begun) {
        ledger.service(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                Placed next = home.remove();
                book.place(next, agencies.get(agency).code(), begun);
                away.add(next);
            }
        });
    }

    private void bringHome() {
        away.forEach(book::home);
        home.addAll(away);
        away.clear();
    }

    /** Milliseconds until all have left for the queue. */
    double depart() {
        long from = System.nanoTime();
        ledger.service(Departure.class).advanceAll();
        return Progress.millisSince(from);
    }

    /** Milliseconds until nothing is due any more. */
    double deliver() {
        try (DrivenNode node = new DrivenNode(ledger.context())) {
            long from = System.nanoTime();
            node.tick();
            return Progress.millisSince(from);
        }
    }

    /** @throws BenchmarkFailed where one did not arrive */
    void check(int count) {
        int offered = ledger.jdbc()
                .sql("SELECT COUNT(*) FROM placement WHERE state = 'OFFERED' AND agency_code = :a")
                .param("a", agencies.getFirst().code())
                .query(Integer.class)
                .single();
        int there = agencies.getFirst().books().size();
        if (offered != count || there != count)
            throw new BenchmarkFailed(
                    "Of " + count + " placements " + offered + " were offered, and the agency has " + there + ".");
    }

    /**
     * Milliseconds in which as many connections post the same bytes, signed beforehand, to the same agency with empty
     * books.
     */
    double postBare(int count) {
        try (SimulatedAgency again = agency(0)) {
            ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>(signed(again));
            if (requests.size() != count) throw new BenchmarkFailed(requests.size() + " packages were found again.");
            BareLine line = new BareLine();
            long from = System.nanoTime();
            atOnce(CONNECTIONS, () -> {
                for (Request next = requests.poll(); next != null; next = requests.poll())
                    if (line.send(next) != 202) throw new BenchmarkFailed("A package was not taken.");
            });
            double millis = Progress.millisSince(from);
            if (again.books().size() != count) throw new BenchmarkFailed("Packages posted bare were lost.");
            return millis;
        }
    }

    private List<Request> signed(SimulatedAgency to) {
        FieldCipher cipher = ledger.service(FieldCipher.class);
        Map<String, OutboundChannel> channels = ledger.services(OutboundChannel.class).stream()
                .collect(Collectors.toMap(OutboundChannel::kind, channel -> channel));
        return ledger.jdbc()
                .sql("SELECT id, kind, body FROM outbound_message WHERE partner = :p")
                .param("p", to.code())
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    String body = cipher.open(rs.getBytes("body"), id);
                    String kind = rs.getString("kind");
                    Request request = Objects.requireNonNull(channels.get(kind))
                            .build(new OutboundChannel.Message(id, kind, to.code(), id.toString(), 1, body, 1));
                    return new Request("POST", to.endpoint() + "/placements", request.headers(), request.body());
                })
                .list();
    }

    /** Milliseconds until four agencies have all of theirs, with or without as many for a fifth that says nothing. */
    double four(int each, boolean deadFifth) {
        bringHome();
        int last = agencies.size() - 1;
        for (int i = 0; i < last; i++) place(i, each, Begun.NOTIFIED);
        if (deadFifth) place(last, each, Begun.NOTIFIED);
        ledger.service(Departure.class).advanceAll();
        try (ServerSocket silent = new ServerSocket(0, each, InetAddress.getLoopbackAddress())) {
            address(last, "http://127.0.0.1:" + silent.getLocalPort());
            return untilFourHaveAll(last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double untilFourHaveAll(int last) {
        List<String> four =
                IntStream.range(0, last).mapToObj(i -> agencies.get(i).code()).toList();
        try (DrivenNode node = new DrivenNode(ledger.context());
                ExecutorService clock = Executors.newSingleThreadExecutor()) {
            long from = System.nanoTime();
            Future<?> tick = clock.submit(node::tick);
            while (waiting(four) > 0 && !tick.isDone()) Thread.sleep(10);
            double millis = Progress.millisSince(from);
            if (waiting(four) > 0) throw new BenchmarkFailed("Not all packages were delivered.");
            ledger.service(Outbox.class).cancelAll(agencies.get(last).code(), Bank.BENCHMARK);
            tick.get();
            ledger.service(Outbox.class).cancelAll(agencies.get(last).code(), Bank.BENCHMARK);
            return millis;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new BenchmarkFailed("The deliveries broke off.", e);
        }
    }

    private int waiting(List<String> partners) {
        return ledger.jdbc()
                .sql(
                        "SELECT COUNT(*) FROM outbound_message WHERE partner IN (:p) AND state IN ('DUE', 'SENDING', 'UNKNOWN')")
                .param("p", partners)
                .query(Integer.class)
                .single();
    }

    private void address(int agency, String endpoint) {
        ledger.jdbc()
                .sql("UPDATE agency SET endpoint = :e, version = version + 1 WHERE code = :c AND endpoint <> :e")
                .param("e", endpoint)
                .param("c", agencies.get(agency).code())
                .update();
    }

    private static void atOnce(int threads, Runnable work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) all.add(pool.submit(work));
            for (Future<?> each : all) each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new BenchmarkFailed("The packages could not be posted.", e);
        }
    }

    @Override
    public void close() {
        agencies.forEach(SimulatedAgency::close);
    }
}
