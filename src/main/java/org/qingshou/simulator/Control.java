package org.qingshou.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strings by which a test or a curious person drives the agency; on the loopback address only.
 *
 * <ul>
 *   <li>{@code GET /ledger}: the agency's books
 *   <li>{@code POST /control/say/<packageId>} with {@code {"kind": "CONTACT", …}}: reports an event to the bank
 *   <li>{@code POST /control/clearance/<packageId>} with {@code {"action": "CALL_OUT_DEBTOR"}}
 *   <li>{@code POST /control/staff/<packageId>} with {@code {"staffNo": "A-01"}}: names who works it
 *   <li>{@code POST /control/books/<packageId>} with {@code {"kind": "LOSE"}}, {@code INVENT}, or a state such as
 *       {@code RETURNED} that it keeps to itself: makes both books differ
 *   <li>{@code POST /control/misbehave} with {@code {"kind": "HANG_AFTER", "times": 1, "millis": 0, "status": 503,
 *       "retryAfter": "120"}}; {@code {"kind": "NONE"}} ends all misbehaviour and releases what hangs
 * </ul>
 */
final class Control implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final SimulatedAgency agency;

    Control(SimulatedAgency agency) {
        this.agency = agency;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange);
            try {
                work(call);
            } catch (JacksonException | IllegalArgumentException | java.util.NoSuchElementException e) {
                call.problem(
                        400, "the order cannot be understood: " + e.getClass().getSimpleName());
            }
        }
    }

    private void work(Call call) throws IOException {
        String what = call.method() + " " + call.part(0) + "/" + call.part(1);
        switch (what) {
            case "GET ledger/" ->
                call.answer(
                        200,
                        Map.of(
                                "placements",
                                agency.books(),
                                "hangs",
                                agency.misbehaviour().hangs()));
            case "POST control/say" -> said(call, say(call.part(2), JSON.readValue(call.body(), FIELDS)));
            case "POST control/clearance" ->
                said(
                        call,
                        agency.askClearance(
                                call.part(2),
                                JSON.readTree(call.body()).path("action").asString("CALL_OUT_DEBTOR")));
            case "POST control/staff" ->
                said(
                        call,
                        agency.name(
                                call.part(2),
                                JSON.readTree(call.body()).path("staffNo").asString("")));
            case "POST control/reconcile" -> said(call, agency.reconcile());
            case "POST control/certify" -> call.answer(200, Map.of("sent", agency.certify()));
            case "POST control/books" -> {
                books(call.part(2), JSON.readTree(call.body()));
                call.answer(200, Map.of());
            }
            case "POST control/misbehave" -> {
                misbehave(JSON.readTree(call.body()));
                call.answer(200, Map.of());
            }
            default -> call.problem(404, "no such address");
        }
    }

    private void books(String packageId, JsonNode change) {
        String kind = change.path("kind").asString("");
        switch (kind) {
            case "LOSE" -> agency.lose(packageId);
            case "INVENT" -> agency.invent(packageId);
            case "ACCEPTED", "DECLINED", "RETURNED", "ENDED" -> agency.keepToItself(packageId, kind);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private BankAnswer say(String packageId, Map<String, Object> fields) {
        String kind = String.valueOf(fields.remove("kind"));
        String reason = String.valueOf(fields.get("reason"));
        return switch (kind) {
            case "ACCEPTED" -> agency.accept(packageId);
            case "DECLINED" -> agency.decline(packageId, reason);
            case "RETURNED" -> agency.giveBack(packageId, reason);
            default -> agency.say(packageId, kind, fields);
        };
    }

    private static void said(Call call, BankAnswer answer) throws IOException {
        call.answer(200, Map.of("bankStatus", answer.status(), "bankAnswer", answer.body()));
    }

    private void misbehave(JsonNode order) {
        String kind = order.path("kind").asString("");
        if (kind.equals("NONE")) {
            agency.misbehaviour().clear();
            return;
        }
        agency.misbehaviour()
                .next(
                        new Order(
                                Kind.valueOf(kind),
                                order.path("status").asInt(503),
                                order.path("millis").asLong(0),
                                order.hasNonNull("retryAfter")
                                        ? order.get("retryAfter").asString()
                                        : null),
                        order.path("times").asInt(1));
    }
}
