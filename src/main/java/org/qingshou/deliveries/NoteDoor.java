package org.qingshou.deliveries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;

/**
 * Where short notes about placements arrive, each after the one before: the contract has no message yet that must keep to
 * an order, and the outbox promises one to all that have not been told to overtake.
 */
final class NoteDoor implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Order> faults = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();

    NoteDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/notes", this::handle);
        server.start();
    }

    /** A note that has arrived, in the order of arriving. */
    record Arrival(String placement, int seq) {}

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        underWay.incrementAndGet();
        try (exchange) {
            String[] parts = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split(" ");
            Order order = next();
            Kind kind = order.kind();
            if (kind == Kind.LATENCY) Thread.sleep(order.millis());
            if (kind == Kind.DROP_BEFORE) return;
            if (kind != Kind.STATUS) arrived(new Arrival(parts[0], Integer.parseInt(parts[1])));
            if (kind == Kind.DROP_AFTER) return;
            boolean refused = kind == Kind.STATUS || kind == Kind.STATUS_AFTER;
            String patience = order.retryAfter();
            if (refused && patience != null) exchange.getResponseHeaders().set("Retry-After", patience);
            exchange.sendResponseHeaders(refused ? order.status() : 200, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private synchronized Order next() {
        Order order = faults.poll();
        return order == null ? new Order(Kind.LATENCY, 200, 0, null) : order;
    }

    private synchronized void arrived(Arrival arrival) {
        arrivals.add(arrival);
    }

    synchronized void misbehave(List<Order> orders) {
        faults.clear();
        faults.addAll(orders);
    }

    /** What has arrived since this was last asked. */
    synchronized List<Arrival> take() {
        List<Arrival> all = List.copyOf(arrivals);
        arrivals.clear();
        return all;
    }

    long requests() {
        return requests.get();
    }

    boolean busy() {
        return underWay.get() > 0;
    }

    OutboundChannel channel(Clock clock) {
        return new NoteChannel("http://127.0.0.1:" + server.getAddress().getPort() + "/notes", clock);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
