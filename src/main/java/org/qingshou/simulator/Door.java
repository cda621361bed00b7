package org.qingshou.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.simulator.AgencyLedger.Held;
import org.qingshou.simulator.CasePackage.NotAPackage;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contract as an agency answers it: placements, questions about them, recalls. */
final class Door implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_PAGE = 500;
    private static final Order WELL = new Order(Kind.LATENCY, 200, 0, null);

    private final String agency;
    private final AgencyKeys keys;
    private final Supplier<@Nullable String> bankKey;
    private final Supplier<@Nullable String> bankKeyAgain;
    private final AgencyLedger ledger;
    private final Misbehaviour misbehaviour;
    private final Clock clock;
    private final Consumer<String> received;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();

    Door(
            String agency,
            AgencyKeys keys,
            Supplier<@Nullable String> bankKey,
            Supplier<@Nullable String> bankKeyAgain,
            AgencyLedger ledger,
            Misbehaviour misbehaviour,
            Clock clock,
            Consumer<String> received) {
        this.agency = agency;
        this.keys = keys;
        this.bankKey = bankKey;
        this.bankKeyAgain = bankKeyAgain;
        this.ledger = ledger;
        this.misbehaviour = misbehaviour;
        this.clock = clock;
        this.received = received;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        underWay.incrementAndGet();
        try (exchange) {
            Call call = new Call(exchange);
            Optional<Order> order = misbehaviour.takeInbound();
            if (order.isPresent() && before(call, order.get())) return;
            Reply reply = work(call, order.orElse(WELL));
            if (order.isPresent() && after(call, order.get())) return;
            if (reply.status() < 400) call.answer(reply.status(), reply.json());
            else call.problem(reply.status(), String.valueOf(reply.json()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** How many requests have come so far, whatever became of them. */
    long requests() {
        return requests.get();
    }

    /** Whether a request is being worked, even one whose caller has gone. */
    boolean busy() {
        return underWay.get() > 0;
    }

    private record Reply(int status, Object json) {}

    /** @return whether the request ends here */
    private boolean before(Call call, Order order) throws IOException, InterruptedException {
        if (order.kind() == Kind.LATENCY) Thread.sleep(order.millis());
        if (order.kind() == Kind.STATUS) {
            refuse(call, order);
            return true;
        }
        if (order.kind() == Kind.HANG_BEFORE) misbehaviour.hang(order.millis());
        return order.kind() == Kind.DROP_BEFORE || order.kind() == Kind.HANG_BEFORE;
    }

    /** @return whether the line is closed without an answer */
    private boolean after(Call call, Order order) throws IOException, InterruptedException {
        if (order.kind() == Kind.STATUS_AFTER) {
            refuse(call, order);
            return true;
        }
        if (order.kind() == Kind.HANG_AFTER) misbehaviour.hang(order.millis());
        return order.kind() == Kind.DROP_AFTER;
    }

    private static void refuse(Call call, Order order) throws IOException {
        String patience = order.retryAfter();
        if (patience != null) call.answerHeader("Retry-After", patience);
        call.problem(order.status(), "told to misbehave");
    }

    private Reply work(Call call, Order order) {
        long ahead = order.kind() == Kind.OWN_CLOCK ? order.millis() : 0;
        if (!signed(call, bankKey.get(), ahead) && !signed(call, bankKeyAgain.get(), ahead))
            return new Reply(401, "the signature does not fit, or the call is older than five minutes");
        Reply first = done(call);
        return order.kind() == Kind.DOUBLED ? done(call) : first;
    }

    private Reply done(Call call) {
        String id = call.part(1);
        return switch (call.method()) {
            case "GET" -> id.isEmpty() ? list(call) : show(id);
            case "POST" -> {
                if (id.isEmpty()) yield receive(call);
                yield call.part(2).equals("recall") ? recall(id, call) : new Reply(404, "no such address");
            }
            default -> new Reply(405, "GET or POST");
        };
    }

    private boolean signed(Call call, @Nullable String key, long ahead) {
        return key != null
                && Signatures.fits(
                        key,
                        call.header("webhook-id"),
                        call.header("webhook-timestamp"),
                        call.signed(),
                        call.header("webhook-signature"),
                        clock.instant().plusMillis(ahead));
    }

    private Reply receive(Call call) {
        CasePackage given;
        try {
            given = CasePackage.read(call.body(), keys.encryption());
        } catch (NotAPackage e) {
            return new Reply(422, String.valueOf(e.getMessage()));
        }
        if (!given.agency().equals(agency)) return new Reply(422, "this package is for another agency");
        if (!call.header("Idempotency-Key").equals('"' + given.packageId() + '"'))
            return new Reply(400, "Idempotency-Key must be the quoted packageId");
        var receipt = ledger.receive(
                given.packageId(),
                CasePackage.hash(call.body()),
                given.debtorToken(),
                given.contactRef(),
                given.total(),
                clock.instant(),
                misbehaviour.forgetful());
        return switch (receipt) {
            case NEW -> {
                received.accept(given.packageId());
                yield new Reply(202, Map.of("placementId", remoteId(given.packageId()), "state", "RECEIVED"));
            }
            case SAME_AGAIN -> new Reply(200, Map.of("placementId", remoteId(given.packageId()), "state", "RECEIVED"));
            case OTHER_BODY -> new Reply(422, "the key was used for another body");
            case GONE -> new Reply(410, "this placement was recalled");
        };
    }

    /** All that was ever given to this agency, in the order of the ids, a page at a time. */
    private Reply list(Call call) {
        int limit = Math.clamp(number(call.query("limit")), 1, LARGEST_PAGE);
        String after = call.query("after");
        List<Held> rest = ledger.all().stream()
                .filter(held -> !held.state().equals("RECALLED_UNSEEN"))
                .filter(held -> held.packageId().compareTo(after) > 0)
                .sorted(Comparator.comparing(Held::packageId))
                .toList();
        List<Held> page = rest.subList(0, Math.min(limit, rest.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("placements", page.stream().map(Door::line).toList());
        if (rest.size() > page.size()) answer.put("next", page.getLast().packageId());
        return new Reply(200, answer);
    }

    private static Map<String, Object> line(Held held) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("packageId", held.packageId());
        line.put("state", held.state());
        String recalled = held.recalledAt();
        if (recalled != null) line.put("recalledAt", recalled);
        return line;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : LARGEST_PAGE;
    }

    private Reply show(String id) {
        return ledger.find(id)
                .filter(held -> !held.state().equals("RECALLED_UNSEEN"))
                .map(held ->
                        new Reply(200, Map.of("packageId", id, "placementId", remoteId(id), "state", held.state())))
                .orElseGet(() -> new Reply(404, "this package is not here"));
    }

    private Reply recall(String id, Call call) {
        try {
            JsonNode body = JSON.readTree(call.body());
            boolean ours = body.path("agency").asString("").equals(agency)
                    && body.path("route").asString("").equals("POST /placements/" + id + "/recall");
            if (!ours) return new Reply(422, "agency and route in the signed body must be those of this address");
        } catch (JacksonException e) {
            return new Reply(400, "the body is not JSON");
        }
        boolean known = misbehaviour.deaf() ? ledger.find(id).isPresent() : ledger.recall(id, clock.instant());
        return new Reply(200, Map.of("packageId", id, "known", known));
    }

    private static String remoteId(String packageId) {
        return "A-" + packageId.substring(packageId.length() - 12);
    }

    List<Held> books() {
        return ledger.all();
    }
}
