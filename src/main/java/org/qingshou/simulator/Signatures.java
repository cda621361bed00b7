package org.qingshou.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
 * has no body, {@code METHOD path} stands in its place, so that the path is signed too.
 */
final class Signatures {
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** What precedes the 32 bytes of an Ed25519 public key in its X.509 form (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private Signatures() {}

    static String sign(PrivateKey key, String id, Instant at, byte[] body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content(id, Long.toString(at.getEpochSecond()), body));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param header one or more signatures, separated by spaces, of which one must fit */
    static boolean fits(String publicKey, String id, String timestamp, byte[] body, String header, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) return false;
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, now).abs().compareTo(WINDOW) > 0) return false;
        return Arrays.stream(header.split(" ", -1))
                .filter(part -> part.startsWith("v1a,"))
                .anyMatch(part -> fits(publicKey, content(id, timestamp, body), part.substring(4)));
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

    static String publicText(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return "whpk_"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(text.substring("whpk_".length()));
        byte[] encoded = new byte[X509_HEAD.length + raw.length];
        System.arraycopy(X509_HEAD, 0, encoded, 0, X509_HEAD.length);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] content(String id, String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
