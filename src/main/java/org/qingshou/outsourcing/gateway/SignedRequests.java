package org.qingshou.outsourcing.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outbox.signing.SignedCall;
import org.springframework.stereotype.Component;

/** Requests to agencies, signed at the moment of sending so that a late attempt is not taken for a replay. */
@Component
class SignedRequests {
    private final BankKeys keys;
    private final BusinessClock clock;

    SignedRequests(BankKeys keys, BusinessClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Request post(AgencyAddress to, String path, String messageId, String idempotencyKey, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers(messageId, bytes);
        headers.put("Content-Type", "application/json");
        // A quoted structured-field string, as the IETF draft of the header has it.
        headers.put("Idempotency-Key", '"' + idempotencyKey + '"');
        return new Request("POST", to.endpoint() + path, headers, bytes);
    }

    Request get(AgencyAddress to, String path, String messageId) {
        byte[] stand = ("GET " + path).getBytes(StandardCharsets.UTF_8);
        return new Request("GET", to.endpoint() + path, headers(messageId, stand), new byte[0]);
    }

    private Map<String, String> headers(String messageId, byte[] signed) {
        Instant now = clock.instant();
        Map<String, String> headers =
                new HashMap<>(SignedCall.headers(messageId, now, keys.sign(messageId, now, signed)));
        headers.put("Accept", "application/json, application/problem+json");
        return headers;
    }
}
