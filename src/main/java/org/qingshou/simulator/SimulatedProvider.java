package org.qingshou.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small provider of messages: it takes them over HTTP, once for each key, and tells later, signed, what became of them. A
 * number that ends in 0000 does not exist, one that ends in 1111 is suspended, one that ends in 9999 is not taken. What it
 * was given can be looked at under {@code GET /messages}, and answered under {@code POST /messages/<id>/replies}, on this
 * machine only.
 */
public final class SimulatedProvider implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 5;

    private final String token;
    private final Duration step;
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final Map<String, Bank> banks = new ConcurrentHashMap<>();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /** A message as the provider has it; {@code copies} counts requests under the same key. */
    public record Taken(String id, String msgId, String kind, String to, String text, int copies) {}

    /** Where receipts of a kind of message go, and the secret that proves them. */
    public record Bank(URI receipts, String secret) {}

    private SimulatedProvider(int port, String token, Duration step) throws IOException {
        this.token = token;
        this.step = step;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/messages", this::handle);
        server.start();
    }

    /**
     * Starts it.
     *
     * @param port on 127.0.0.1; 0 takes a free one
     * @param token what the bank proves itself with
     * @param step time until the receipt; zero where receipts are told by {@link #tell}
     */
    public static SimulatedProvider start(int port, String token, Duration step) {
        try {
            return new SimulatedProvider(port, token, step);
        } catch (IOException e) {
            throw new UncheckedIOException("the message simulator cannot listen on port " + port, e);
        }
    }

    /** Address for the bank's route. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
    }

    /** Tells where receipts go; before, none are sent. */
    public void answersTo(String kind, Bank bank) {
        banks.put(kind, bank);
    }

    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    public List<Taken> messages() {
        return List.copyOf(taken.values());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange);
            var order = misbehaviour.takeInbound();
            if (order.isPresent() && before(call, order.get())) return;
            if (call.method().equals("GET") && call.part(1).isEmpty()) {
                call.answer(200, messages());
                return;
            }
            if (!call.header("Authorization").equals("Bearer " + token)) {
                call.answer(401, Map.of("code", "AUTH"));
                return;
            }
            if (call.part(2).equals("replies")) {
                call.answer(200, Map.of("bank", answered(call)));
                return;
            }
            Map<String, Object> reply = call.method().equals("GET") ? show(call.part(1)) : receive(call);
            if (order.isPresent() && after(order.get())) return;
            call.answer(reply.isEmpty() ? 404 : 200, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean before(Call call, Order order) throws IOException {
        if (order.kind() == Kind.STATUS) call.answer(order.status(), Map.of("code", "BUSY"));
        return order.kind() == Kind.STATUS || order.kind() == Kind.DROP_BEFORE;
    }

    private boolean after(Order order) throws InterruptedException {
        if (order.kind() == Kind.HANG_AFTER) misbehaviour.hang(order.millis());
        return order.kind() == Kind.DROP_AFTER || order.kind() == Kind.HANG_AFTER;
    }

    private Map<String, Object> show(String id) {
        Taken known = taken.get(id);
        return known == null ? Map.of() : Map.of("code", "OK", "msgId", known.msgId());
    }

    private Map<String, Object> receive(Call call) {
        JsonNode message;
        try {
            message = JSON.readTree(call.body());
        } catch (JacksonException e) {
            return Map.of("code", "NOT_JSON");
        }
        String id = message.path("id").asString("");
        String to = message.path("to").asString("");
        if (id.isEmpty() || to.isEmpty()) return Map.of("code", "MISSING");
        if (to.endsWith("9999")) return Map.of("code", "NUMBER_BLOCKED");
        Taken now = taken.merge(
                id,
                new Taken(
                        id,
                        "M-" + id.substring(Math.max(0, id.length() - 12)),
                        message.path("kind").asString("SMS"),
                        to,
                        message.path("text").asString(""),
                        1),
                (known, again) -> new Taken(id, known.msgId(), known.kind(), to, known.text(), known.copies() + 1));
        if (now.copies() == 1 && !step.isZero()) later(now, TRIES);
        return Map.of("code", "OK", "msgId", now.msgId());
    }

    private void later(Taken message, int tries) {
        timer.schedule(
                () -> {
                    if (tell(message.id(), status(message)) != 200 && tries > 1) later(message, tries - 1);
                },
                step.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static String status(Taken message) {
        if (message.kind().equals("LETTER")) return "SIGNED";
        if (message.to().endsWith("0000")) return "EMPTY";
        return message.to().endsWith("1111") ? "SUSPENDED" : "DELIVRD";
    }

    /**
     * Tells the bank what became of a message; also of one that was told before.
     *
     * @return the bank's HTTP status; 0 where it could not be reached
     */
    public int tell(String id, String status) {
        Taken message = taken.get(id);
        Bank bank = message == null ? null : banks.get(message.kind());
        if (message == null || bank == null) return 0;
        return post(bank, "reports", Map.of("msgId", message.msgId(), "status", status));
    }

    private int answered(Call call) {
        JsonNode said = JSON.readTree(call.body());
        return reply(
                call.part(1), UUID.randomUUID().toString(), said.path("text").asString(""));
    }

    /**
     * Passes on what the addressee of a message has answered; also what was passed on before.
     *
     * @param replyId by which the bank knows it again
     * @return the bank's HTTP status; 0 where it could not be reached
     */
    public int reply(String id, String replyId, String text) {
        Taken message = taken.get(id);
        Bank bank = message == null ? null : banks.get(message.kind());
        if (message == null || bank == null) return 0;
        return post(
                bank,
                "replies",
                Map.of("replyId", replyId, "msgId", message.msgId(), "from", "+86" + message.to(), "text", text));
    }

    private int post(Bank bank, String list, Map<String, Object> one) {
        byte[] body = JSON.writeValueAsBytes(Map.of(list, List.of(one)));
        return post(bank.receipts(), body, sign(bank.secret(), body));
    }

    private int post(URI to, byte[] body, String signature) {
        try {
            return http.send(
                            HttpRequest.newBuilder(to)
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Content-Type", "application/json")
                                    .header("X-Signature", "sha256=" + signature)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        misbehaviour.clear();
        timer.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }
}
