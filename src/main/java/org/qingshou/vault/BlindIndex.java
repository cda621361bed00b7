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
    /** Looking a Mac up costs more than using it; one of these is asked for millions of values. */
    private final ThreadLocal<Mac> macs;

    BlindIndex(KeyFiles keys) {
        String text = keys.load("blind-index.key", BlindIndex::fresh);
        SecretKeySpec key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "HmacSHA256");
        macs = ThreadLocal.withInitial(() -> mac(key));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param kind what the value is, such as {@code phone}: equal texts of different kinds do not match */
    public byte[] of(String kind, String value) {
        Mac mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
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
