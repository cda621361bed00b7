package org.qingshou.outbox.signing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Standard Webhooks, kind {@code v1}: HMAC-SHA256 over {@code id.timestamp.body} with a secret that both sides hold. For
 * receivers inside the bank; a partner outside gets {@link WebhookSignature}, where each side holds only its own secret.
 */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String KIND = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FRESH_BYTES = 32;
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** A new one of 256 random bits. */
    public static WebhookSecret fresh() {
        byte[] key = new byte[FRESH_BYTES];
        new SecureRandom().nextBytes(key);
        return new WebhookSecret(key);
    }

    /**
     * A secret as {@link #text} writes it.
     *
     * @throws IllegalArgumentException where it is not {@code whsec_} and the base64 of 24 to 64 bytes
     */
    public static WebhookSecret of(String text) {
        if (!text.startsWith(PREFIX)) throw new IllegalArgumentException("no " + PREFIX + " secret");
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (key.length < LEAST_BYTES || key.length > MOST_BYTES)
            throw new IllegalArgumentException("a secret has " + LEAST_BYTES + " to " + MOST_BYTES + " bytes");
        return new WebhookSecret(key);
    }

    /** The secret itself, {@code whsec_} and base64; it is no {@code toString}, so that no log shows it by mistake. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    public String sign(String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] content = SignedCall.content(id, Long.toString(at.getEpochSecond()), body);
            return KIND + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
