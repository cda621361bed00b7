package org.qingshou.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;

/** The agency's signed calls to the bank. */
final class BankLine {
    static final String BASE = "/agency-api/v1";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String agency;
    private final AgencyKeys keys;
    private final Supplier<URI> bank;
    private final Clock clock;
    private final Misbehaviour misbehaviour;

    BankLine(String agency, AgencyKeys keys, Supplier<URI> bank, Clock clock, Misbehaviour misbehaviour) {
        this.agency = agency;
        this.keys = keys;
        this.bank = bank;
        this.clock = clock;
        this.misbehaviour = misbehaviour;
    }

    BankAnswer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param id the call's own id; a repeated call keeps it */
    BankAnswer post(String path, String body, String id) {
        Optional<Order> order = misbehaviour.takeOutbound();
        Instant at = clock.instant();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (order.isPresent() && order.get().kind() == Kind.CLOCK_SKEW)
            at = at.minusMillis(order.get().millis());
        byte[] signed = order.isPresent() && order.get().kind() == Kind.WRONG_SIGNATURE
                ? (body + " ").getBytes(StandardCharsets.UTF_8)
                : bytes;
        HttpRequest request = request(path, id, at, signed)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        BankAnswer first = send(request);
        return order.isPresent() && order.get().kind() == Kind.DUPLICATE ? send(request) : first;
    }

    BankAnswer get(String path) {
        byte[] stand = ("GET " + BASE + path).getBytes(StandardCharsets.UTF_8);
        return send(request(path, UUID.randomUUID().toString(), clock.instant(), stand)
                .GET()
                .build());
    }

    private HttpRequest.Builder request(String path, String id, Instant at, byte[] signed) {
        return HttpRequest.newBuilder(bank.get().resolve(BASE + path))
                .timeout(Duration.ofSeconds(20))
                .header("Qingshou-Agency", agency)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", Signatures.sign(keys.signing(), id, at, signed));
    }

    /** The bank's published signing key. */
    @Nullable
    String bankKey() {
        BankAnswer answer = send(HttpRequest.newBuilder(bank.get().resolve(BASE + "/keys"))
                .timeout(Duration.ofSeconds(10))
                .GET()
                .build());
        int at = answer.body().indexOf("whpk_");
        return answer.status() == 200 && at >= 0
                ? answer.body().substring(at, answer.body().indexOf('"', at))
                : null;
    }

    private BankAnswer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new BankAnswer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new BankAnswer(0, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BankAnswer(0, "interrupted");
        }
    }
}
