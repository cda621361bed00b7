package org.qingshou.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One request at the agency's door, its body read once. */
final class Call {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 1 << 20;

    private final HttpExchange exchange;
    private final byte[] body;

    Call(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        body = exchange.getRequestBody().readNBytes(LARGEST);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /** Part {@code n} of the path, counted from 0 after the first slash; empty where there is none. */
    String part(int n) {
        String[] parts = path().substring(1).split("/", -1);
        return n < parts.length ? parts[n] : "";
    }

    byte[] body() {
        return body;
    }

    /** A parameter of the query, empty where it is not given. */
    String query(String name) {
        String query = exchange.getRequestURI().getQuery();
        if (query == null) return "";
        for (String pair : query.split("&", -1))
            if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        return "";
    }

    /** What the signature is over: the body, or method and path, with its query, where there is none. */
    byte[] signed() {
        if (body.length > 0) return body;
        String query = exchange.getRequestURI().getRawQuery();
        return (method() + " " + path() + (query == null ? "" : "?" + query)).getBytes(StandardCharsets.UTF_8);
    }

    String header(String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    void answerHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void answer(int status, Object json) throws IOException {
        write(status, "application/json", json);
    }

    void problem(int status, String detail) throws IOException {
        write(status, "application/problem+json", Map.of("type", "about:blank", "status", status, "detail", detail));
    }

    private void write(int status, String type, Object json) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(json);
        answerHeader("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
