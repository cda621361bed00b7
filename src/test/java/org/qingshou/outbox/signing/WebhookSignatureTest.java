package org.qingshou.outbox.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.outbox.signing.WebhookSignature.Fault;

/** Signatures over the raw bytes, with the RFC 8032 key as a fixed point. */
class WebhookSignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_500_000);
    private static final byte[] BODY = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    private KeyPair keys;
    private String publicKey;

    @BeforeEach
    void keys() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        publicKey = WebhookSignature.text(keys.getPublic());
    }

    @Test
    void whatWasSignedFits() {
        assertThat(check(BODY, sign(BODY))).isEqualTo(Fault.NONE);
    }

    @Test
    void oneOtherByteDoesNotFit() {
        assertThat(check("{\"名\":2}".getBytes(StandardCharsets.UTF_8), sign(BODY)))
                .isEqualTo(Fault.FORGED);
    }

    @Test
    void anotherIdDoesNotFit() {
        assertThat(WebhookSignature.check(publicKey, "m-2", seconds(NOW), BODY, sign(BODY), NOW))
                .isEqualTo(Fault.FORGED);
    }

    @Test
    void anotherTimeDoesNotFit() {
        assertThat(WebhookSignature.check(publicKey, "m-1", seconds(NOW.plusSeconds(1)), BODY, sign(BODY), NOW))
                .isEqualTo(Fault.FORGED);
    }

    @Test
    void duringAChangeOfKeysOneOfTwoSignaturesMustFit() {
        assertThat(check(BODY, "v1a," + Base64.getEncoder().encodeToString(new byte[64]) + " " + sign(BODY)))
                .isEqualTo(Fault.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void theWindowIsFiveMinutesOnEitherSide(long seconds) {
        Instant now = NOW.plusSeconds(seconds);
        assertThat(WebhookSignature.check(publicKey, "m-1", seconds(NOW), BODY, sign(BODY), now))
                .isEqualTo(Fault.NONE);
        Instant past = NOW.plusSeconds(seconds + Long.signum(seconds));
        assertThat(WebhookSignature.check(publicKey, "m-1", seconds(NOW), BODY, sign(BODY), past))
                .isEqualTo(Fault.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1,abc", "nonsense"})
    void aHeaderOfAnotherKindIsMalformed(String header) {
        assertThat(check(BODY, header)).isEqualTo(Fault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1a,", "v1a,***", "v1a,AAAA"})
    void aSignatureThatIsNoneIsForged(String header) {
        assertThat(check(BODY, header)).isEqualTo(Fault.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whpk_", "whpk_AAAA", "whsk_AAAA", "nonsense"})
    void aTextThatIsNoKeyIsNone(String text) {
        assertThat(WebhookSignature.isKey(text)).isFalse();
    }

    /** RFC 8032, section 7.1, test 1: the same secret gives the same public key as text. */
    @Test
    void thePublicKeyIsItsThirtyTwoBytesInBase64() {
        String publicHex = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        String text =
                "whpk_" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(publicHex));
        assertThat(WebhookSignature.isKey(text)).isTrue();
        String signature = WebhookSignature.sign(rfcKey(), "m-1", NOW, BODY);
        assertThat(WebhookSignature.check(text, "m-1", seconds(NOW), BODY, signature, NOW))
                .isEqualTo(Fault.NONE);
    }

    /** The example of kind {@code v1a} that the specification of Standard Webhooks prints, with the key it was made by. */
    @Test
    void theExampleOfTheSpecificationIsSignedAlike() {
        byte[] pair = Base64.getDecoder()
                .decode("6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==");
        String published =
                "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";
        String id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        Instant at = Instant.ofEpochSecond(1_614_265_330);
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        String secret = HexFormat.of().formatHex(Arrays.copyOf(pair, 32));
        String publicText = "whpk_" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(pair, 32, 64));
        assertThat(WebhookSignature.sign(key(secret), id, at, body)).isEqualTo(published);
        assertThat(WebhookSignature.check(publicText, id, seconds(at), body, published, at))
                .isEqualTo(Fault.NONE);
    }

    private static PrivateKey rfcKey() {
        return key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    }

    private static PrivateKey key(String secret) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            HexFormat.of().parseHex("302e020100300506032b657004220420" + secret)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String sign(byte[] body) {
        return WebhookSignature.sign(keys.getPrivate(), "m-1", NOW, body);
    }

    private Fault check(byte[] body, String header) {
        return WebhookSignature.check(publicKey, "m-1", seconds(NOW), body, header, NOW);
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
