package org.qingshou.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A keyed hash (HMAC-SHA256, 32 bytes) by which a sealed phone or id number can be found whole and compared, and
 * without the key not guessed.
 */
@Component
public class BlindIndex {
    private final SecretKeySpec key;

    BlindIndex(KeyFiles keys) {
        String text = keys.load("blind-index.key", BlindIndex::fresh);
        key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "HmacSHA256");
    }

    /** @param kind what the value is, such as {@code phone}: equal texts of different kinds do not match */
    public byte[] of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte @Nullable [] ofNullable(String kind, @Nullable String value) {
        return value == null ? null : of(kind, value);
    }

    private static String fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
