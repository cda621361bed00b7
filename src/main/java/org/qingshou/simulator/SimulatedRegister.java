package org.qingshou.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small provider of risk information. What it knows hangs on the last digit of the number alone: 0 to 2 nothing, 3 an
 * enforcement, 4 that and the dishonest-debtor list with a consumption restriction, 5 a judgment, 6 an enforcement ended
 * without assets, 7 a pledge to another creditor, 8 a seizure, 9 a company struck off, or a person's judgment. It answers
 * once for each key, and again the same where it is asked about a key.
 */
public final class SimulatedRegister implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String token;
    private final Map<String, Map<String, Object>> given = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SimulatedRegister(int port, String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/risk", this::handle);
        server.start();
    }

    /** @param port on 127.0.0.1; 0 takes a free one */
    public static SimulatedRegister start(int port, String token) {
        try {
            return new SimulatedRegister(port, token);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated register cannot listen on port " + port, e);
        }
    }

    /** Address for the bank's mapping. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/risk";
    }

    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /** How often each key was asked under. */
    public Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange);
            var order = misbehaviour.takeInbound();
            if (order.isPresent() && before(call, order.get())) return;
            if (!call.header("Authorization").equals("Bearer " + token)) {
                call.answer(401, Map.of("code", "AUTH"));
                return;
            }
            Map<String, Object> reply =
                    call.method().equals("GET") ? given.getOrDefault(call.part(1), Map.of()) : answer(call);
            if (order.isPresent() && after(order.get())) return;
            call.answer(reply.isEmpty() ? 404 : 200, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean before(Call call, Order order) throws IOException {
        if (order.kind() == Kind.STATUS) call.answer(order.status(), Map.of("code", "BUSY"));
        return order.kind() == Kind.STATUS || order.kind() == Kind.DROP_BEFORE;
    }

    private boolean after(Order order) throws InterruptedException {
        if (order.kind() == Kind.HANG_AFTER) misbehaviour.hang(order.millis());
        return order.kind() == Kind.DROP_AFTER || order.kind() == Kind.HANG_AFTER;
    }

    private Map<String, Object> answer(Call call) {
        JsonNode question;
        try {
            question = JSON.readTree(call.body());
        } catch (JacksonException e) {
            return Map.of("code", "NOT_JSON");
        }
        String id = question.path("requestId").asString("");
        boolean company = question.has("creditCode");
        String number = question.path(company ? "creditCode" : "idNo").asString("");
        if (id.isEmpty() || number.isEmpty()) return Map.of("code", "MISSING");
        asked.merge(id, 1, Integer::sum);
        return given.computeIfAbsent(
                id, key -> Map.of("code", "0", "asOf", "2026-03-01", "data", data(company, number)));
    }

    private static Map<String, Object> data(boolean company, String number) {
        char last = number.charAt(number.length() - 1);
        Map<String, Object> data = new LinkedHashMap<>();
        boolean grave = last == '4';
        data.put("enforcements", last == '3' || grave ? List.of(entry("（2025）浙0109执1203号", "186000.00")) : List.of());
        data.put("dishonest", grave ? List.of(entry("（2025）浙0109执1203号", "186000.00")) : List.of());
        data.put("restrictions", grave ? List.of(entry("（2025）浙0109执1203号之一", "")) : List.of());
        data.put(
                "judgments",
                last == '5' || last == '9' && !company ? List.of(entry("（2025）浙0109民初877号", "92000.00")) : List.of());
        data.put("ended", last == '6' ? List.of(entry("（2024）浙0109执3310号", "254300.00")) : List.of());
        data.put("pledges", last == '7' ? List.of(entry("0109202500012345", "300000.00")) : List.of());
        data.put("seizures", last == '8' ? List.of(entry("（2025）浙0109执保56号", "120000.00")) : List.of());
        data.put("company", company ? Map.of("status", last == '9' ? "吊销" : "存续", "on", "2025-09-18") : Map.of());
        return data;
    }

    private static Map<String, String> entry(String number, String amount) {
        String authority = number.startsWith("（") ? "杭州市萧山区人民法院" : "动产融资统一登记公示系统";
        return Map.of("on", "2025-09-18", "authority", authority, "amount", amount, "no", number);
    }

    @Override
    public void close() {
        misbehaviour.clear();
        server.stop(0);
        threads.shutdownNow();
    }
}
