package org.qingshou.riskinfo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that keeps what it was asked, byte for byte, and answers what was recorded. */
public final class RecordedProvider implements AutoCloseable {
    public static final String SECRET = "risk-token-1";
    static final String PLACES = """
            ENFORCEMENT list=/data/zhixing only=/state:执行中,立案 date=/filedOn authority=/court amount=/sum number=/caseNo
            DISHONEST list=/data/shixin
            PLEDGE list=/data/pledges date=/on authority=/to amount=/sum number=/no
            """;

    /** One request as it came. */
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = resource("answer.json");

    public RecordedProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    static String resource(String name) {
        try (InputStream in = RecordedProvider.class.getResourceAsStream("/risk-information/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void answers(int code, String body) {
        status = code;
        answer = body;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/query";
    }

    public RiskMapping mapping() {
        return mapping(url());
    }

    static RiskMapping mapping(String url) {
        return new RiskMapping(
                new RiskMapping.Ask(
                        url, "{\"requestId\": \"{{id}}\", \"name\": \"{{name}}\", \"idNo\": \"{{idNumber}}\"}"),
                new RiskMapping.Ask(url, "{\"requestId\": \"{{id}}\", \"creditCode\": \"{{creditCode}}\"}"),
                "Authorization: Bearer {{secret}}\nIdempotency-Key: {{id}}",
                "",
                new RiskMapping.Answer("/code", "0", "BUSY", "/asOf", PLACES));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
