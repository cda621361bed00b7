package org.qingshou.outsourcing.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.signing.SignedCall;
import org.qingshou.outbox.signing.WebhookSignature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signed calls to the agency, and wrongly signed ones. One call is one request. */
final class AgencyLine {
    private static final int LONGEST_SHOWN = 120;
    private static final int PAGE = 50;
    private static final int TOO_MANY = 429;
    private static final int PATIENT_TIMES = 5;
    private static final int MOST_PATIENT = 60;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final String endpoint;
    private final String agency;
    private final BankKey key;
    private final BankKey stranger;
    private final Clock clock;

    AgencyLine(String endpoint, String agency, BankKey key, BankKey stranger, Clock clock) {
        this.endpoint = endpoint;
        this.agency = agency;
        this.key = key;
        this.stranger = stranger;
        this.clock = clock;
    }

    /** How a call is signed. */
    enum Signed {
        WELL,
        BY_A_STRANGER,
        TEN_MINUTES_AGO,
        TEN_MINUTES_AHEAD
    }

    /**
     * An answer.
     *
     * @param status 0 where there was none; {@code body} says why
     * @param retryAfter seconds; 0 where the header is not there or is no number
     */
    record Answer(int status, String type, String body, int retryAfter) {
        boolean isOneOf(int... statuses) {
            for (int each : statuses) if (each == status) return true;
            return false;
        }

        String field(String name) {
            try {
                return JsonMapper.shared().readTree(body).path(name).asString("");
            } catch (JacksonException e) {
                return "";
            }
        }

        String shown() {
            String start = body.length() <= LONGEST_SHOWN ? body : body.substring(0, LONGEST_SHOWN) + "…";
            return (status == 0 ? "no answer" : Integer.toString(status)) + " " + start.replaceAll("\\s+", " ");
        }
    }

    Answer place(Examples.Example example) throws InterruptedException {
        return place(example, Signed.WELL);
    }

    Answer place(Examples.Example example, Signed signed) throws InterruptedException {
        return send("POST", "/placements", example.wire(), signed, Map.of("Idempotency-Key", '"' + example.id() + '"'));
    }

    /** As the bank's outbox does it: 429 is no refusal, and the time it names is kept to. */
    Answer deliver(Examples.Example example) throws InterruptedException {
        Answer answer = place(example);
        for (int i = 0; i < PATIENT_TIMES && answer.status() == TOO_MANY; i++) {
            TimeUnit.SECONDS.sleep(Math.clamp(answer.retryAfter(), 1, MOST_PATIENT));
            answer = place(example);
        }
        return answer;
    }

    Answer find(String packageId) throws InterruptedException {
        return send("GET", "/placements/" + packageId, null, Signed.WELL, Map.of());
    }

    /** @param after the place in the agency's list; empty for its beginning */
    Answer list(String after) throws InterruptedException {
        return send(
                "GET",
                "/placements?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after),
                null,
                Signed.WELL,
                Map.of());
    }

    Answer recall(String packageId, Signed signed) throws InterruptedException {
        String path = "/placements/" + packageId + "/recall";
        String messageId = UUID.randomUUID().toString();
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("agency", agency)
                .put("route", "POST " + path)
                .put("packageId", packageId)
                .put("reason", "RCL_SUIT")
                .put("recalledAt", clock.instant().toString())
                .toString();
        return send("POST", path, body, signed, Map.of("Idempotency-Key", '"' + messageId + '"'));
    }

    private Answer send(
            String method, String path, @Nullable String body, Signed signed, Map<String, String> furtherHeaders)
            throws InterruptedException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        byte[] stand = body == null ? (method + " " + path).getBytes(StandardCharsets.UTF_8) : bytes;
        Instant at = switch (signed) {
            case WELL, BY_A_STRANGER -> clock.instant();
            case TEN_MINUTES_AGO -> clock.instant().minus(WebhookSignature.WINDOW.multipliedBy(2));
            case TEN_MINUTES_AHEAD -> clock.instant().plus(WebhookSignature.WINDOW.multipliedBy(2));
        };
        String id = UUID.randomUUID().toString();
        BankKey by = signed == Signed.BY_A_STRANGER ? stranger : key;
        Map<String, String> headers =
                new HashMap<>(SignedCall.headers(id, at, WebhookSignature.sign(by.signing(), id, at, stand)));
        headers.putAll(furtherHeaders);
        headers.put("Accept", "application/json, application/problem+json");
        if (body != null) headers.put("Content-Type", "application/json");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(ANSWER)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers.forEach(request::header);
        return answered(request.build());
    }

    private Answer answered(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    seconds(response.headers().firstValue("Retry-After").orElse("")));
        } catch (IOException e) {
            return new Answer(0, "", e.getClass().getSimpleName() + " " + e.getMessage(), 0);
        }
    }

    private static int seconds(String header) {
        return header.matches("\\d{1,4}") ? Integer.parseInt(header) : 0;
    }
}
