package org.qingshou.outsourcing.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.outbox.signing.WebhookSignature.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bank's side of the agency API as far as a check needs it: it notes what comes and finds fault with it. */
final class BankPlayed implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BASE = "/agency-api/v1";
    private static final int OK = 200;

    private final String agency;
    private final @Nullable String agencyKey;
    private final BankKey key;
    private final Clock clock;
    private final Heard heard;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BankPlayed(String agency, @Nullable String agencyKey, BankKey key, int port, Clock clock, Heard heard) {
        this.agency = agency;
        this.agencyKey = agencyKey;
        this.key = key;
        this.clock = clock;
        this.heard = heard;
        try {
            server = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be listened on", e);
        }
        server.setExecutor(threads);
        server.createContext(BASE, this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            if (path.equals("/keys")) {
                ObjectNode keys = JSON.createObjectNode();
                keys.putArray("signing").add(key.publicText());
                answer(exchange, OK, keys.put("time", clock.instant().toString()));
                return;
            }
            Fault fault = check(exchange, body);
            if (fault != Fault.NONE) {
                heard.fault(exchange.getRequestMethod() + " " + path + " is not signed as it should be: " + fault);
                answer(exchange, 401, JSON.createObjectNode().put("detail", fault.name()));
                return;
            }
            if (exchange.getRequestMethod().equals("GET") && path.equals("/placements")) {
                heard.compared();
                answer(exchange, OK, placements());
            } else if (exchange.getRequestMethod().equals("GET") && path.equals("/staff")) {
                ObjectNode people = JSON.createObjectNode();
                people.putArray("staff")
                        .addObject()
                        .put("staffNo", "CHECK-01")
                        .put("name", "CHECK")
                        .put("active", true);
                answer(exchange, OK, people);
            } else take(exchange, path, body);
        }
    }

    private Fault check(HttpExchange exchange, byte[] body) {
        if (agencyKey == null || !agency.equals(header(exchange, "Qingshou-Agency"))) return Fault.FORGED;
        byte[] stand = (exchange.getRequestMethod() + " " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        return WebhookSignature.check(
                agencyKey,
                header(exchange, WebhookSignature.ID),
                header(exchange, WebhookSignature.TIMESTAMP),
                body.length > 0 ? body : stand,
                header(exchange, WebhookSignature.SIGNATURE),
                clock.instant());
    }

    private void take(HttpExchange exchange, String path, byte[] body) throws IOException {
        JsonNode document;
        try {
            document = JSON.readTree(body);
        } catch (JacksonException e) {
            heard.fault(path + " brought a body that is no JSON");
            answer(exchange, 400, JSON.createObjectNode().put("detail", "the body is no JSON"));
            return;
        }
        if (!document.path("agency").asString("").equals(agency)
                || !document.path("route").asString("").equals("POST " + BASE + path))
            heard.fault(path + " does not repeat agency and route in its body");
        if (path.equals("/clearances")) answer(exchange, OK, clearance(document));
        else if (path.matches("/placements/[^/]+/events")) answer(exchange, OK, events(document));
        else if (path.matches("/placements/[^/]+/staff")) answer(exchange, OK, named(document));
        else answer(exchange, 404, JSON.createObjectNode().put("detail", "no such address"));
    }

    private ObjectNode clearance(JsonNode asked) {
        String id = UUID.randomUUID().toString();
        heard.clearance(asked.path("packageId").asString(""), id);
        ObjectNode answer = JSON.createObjectNode()
                .put("allowed", true)
                .put("clearanceId", id)
                .put("validUntil", clock.instant().plus(Duration.ofMinutes(10)).toString())
                .put("callsLeftToday", 2);
        answer.putArray("rules");
        return answer.putNull("nextAllowed");
    }

    private ObjectNode named(JsonNode document) {
        String packageId = document.path("packageId").asString("");
        String staffNo = document.path("staffNo").asString("");
        heard.named(packageId, staffNo);
        ObjectNode answer = JSON.createObjectNode().put("packageId", packageId).put("staffNo", staffNo);
        answer.putArray("rules");
        return answer;
    }

    private ObjectNode events(JsonNode document) {
        String packageId = document.path("packageId").asString("");
        ObjectNode answer = JSON.createObjectNode().put("packageId", packageId);
        ArrayNode list = answer.putArray("events");
        for (JsonNode event : document.path("events")) {
            boolean twice = heard.event(packageId, event);
            ObjectNode one = list.addObject()
                    .put("eventId", event.path("eventId").asString(""))
                    .put("result", "STORED")
                    .put("duplicate", twice)
                    .put("callsLeftToday", 2);
            one.putArray("breaches");
            one.putNull("code").putNull("detail");
        }
        return answer;
    }

    private ObjectNode placements() {
        ObjectNode books = JSON.createObjectNode();
        ArrayNode list = books.putArray("placements");
        heard.placements().forEach((id, recalledAt) -> {
            ObjectNode line = list.addObject().put("packageId", id).put("batchNo", "CHECK");
            if (recalledAt == null)
                line.put("state", "OFFERED").putNull("expiresOn").putNull("recalledAt");
            else line.put("state", "RETURNED").putNull("expiresOn").put("recalledAt", recalledAt.toString());
        });
        return books;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
