package org.qingshou.outbox.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** What every kind of signature has in common: the content that is signed and the headers that carry it. */
public final class SignedCall {
    private SignedCall() {}

    /** @param signatures one or, during a change of keys, several, separated by spaces */
    public static Map<String, String> headers(String id, Instant at, String signatures) {
        return Map.of(
                WebhookSignature.ID,
                id,
                WebhookSignature.TIMESTAMP,
                Long.toString(at.getEpochSecond()),
                WebhookSignature.SIGNATURE,
                signatures);
    }

    static byte[] content(String id, String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
