package org.qingshou.outsourcing.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A platform's HTTP side, played by the test; every request is kept as it came. */
public final class PlayedPlatform implements AutoCloseable {
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Asked, Answered> answers = request -> new Answered(500, Map.of(), "");

    /** A request as it came. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {}

    /** What is answered; a status of 0 breaks the line after the request was read. */
    public record Answered(int status, Map<String, String> headers, String body) {
        public static Answered ok(String body) {
            return new Answered(200, Map.of(), body);
        }
    }

    public PlayedPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answer(Function<Asked, Answered> how) {
        answers = how;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Answered answer = answers.apply(request);
            if (answer.status() == 0) throw new IOException("the line breaks");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
