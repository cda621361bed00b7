package org.qingshou.outbox.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Standard Webhooks, kind {@code v1a}: Ed25519 over {@code id.timestamp.body}, the body as its raw bytes. Where a request
 * has no body, {@code METHOD path} stands in its place, because nothing else would keep the path from being changed.
 */
public final class WebhookSignature {
    /** How far a call's time may lie from ours, in either direction. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";
    private static final String KIND = "v1a,";
    private static final String PUBLIC_PREFIX = "whpk_";

    /** What precedes the 32 bytes of an Ed25519 public key in its X.509 form (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_LENGTH = 32;

    private WebhookSignature() {}

    /** Why a signature does not count. */
    public enum Fault {
        NONE,
        MALFORMED,
        EXPIRED,
        FORGED
    }

    public static String sign(PrivateKey key, String id, Instant at, byte[] body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(SignedCall.content(id, Long.toString(at.getEpochSecond()), body));
            return KIND + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Checks a call.
     *
     * @param header one or more signatures, separated by spaces; during a change of keys there are two, and one must fit
     */
    public static Fault check(String publicKey, String id, String timestamp, byte[] body, String header, Instant now) {
        if (id.isBlank() || id.length() > 100 || !timestamp.matches("\\d{1,12}") || !header.contains(KIND))
            return Fault.MALFORMED;
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        byte[] content = SignedCall.content(id, timestamp, body);
        boolean fits = Arrays.stream(header.split(" ", -1))
                .filter(part -> part.startsWith(KIND))
                .anyMatch(part -> fits(publicKey, content, part.substring(KIND.length())));
        if (!fits) return Fault.FORGED;
        return Duration.between(at, now).abs().compareTo(WINDOW) > 0 ? Fault.EXPIRED : Fault.NONE;
    }

    /** A public key as text, {@code whpk_} and the base64 of its 32 bytes. */
    public static String text(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return PUBLIC_PREFIX
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /** Whether this is a public key as {@link #text} writes it. */
    public static boolean isKey(String text) {
        try {
            publicKey(text);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean fits(String publicKey, byte[] content, String signatureText) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey(publicKey));
            signature.update(content);
            return signature.verify(Base64.getDecoder().decode(signatureText));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        if (!text.startsWith(PUBLIC_PREFIX)) throw new IllegalArgumentException("no " + PUBLIC_PREFIX + " key");
        byte[] raw = Base64.getDecoder().decode(text.substring(PUBLIC_PREFIX.length()));
        if (raw.length != KEY_LENGTH) throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + KEY_LENGTH);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, KEY_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
