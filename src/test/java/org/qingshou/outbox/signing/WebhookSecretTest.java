package org.qingshou.outbox.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by a shared secret, with the vector of Standard Webhooks as a fixed point. */
class WebhookSecretTest {
    @Test
    void theVectorOfStandardWebhooksFits() {
        String signature = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aFreshSecretIsItsOwnAndSurvivesItsText() {
        WebhookSecret secret = WebhookSecret.fresh();
        assertThat(secret.text())
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.fresh().text());
        byte[] body = {1, 2, 3};
        assertThat(WebhookSecret.of(secret.text()).sign("m", Instant.EPOCH, body))
                .isEqualTo(secret.sign("m", Instant.EPOCH, body));
        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_AAAA", "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_***"})
    void aTextThatIsNoSecretIsRefused(String text) {
        assertThatThrownBy(() -> WebhookSecret.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixtyFourBytesAreTheMost() {
        String longest = "whsec_" + Base64.getEncoder().encodeToString(new byte[64]);
        assertThat(WebhookSecret.of(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> WebhookSecret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[65])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
