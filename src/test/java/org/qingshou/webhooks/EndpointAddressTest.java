package org.qingshou.webhooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.kernel.Refused;

/** Where an endpoint may be. */
class EndpointAddressTest {
    private static final WebhookSettings NOTHING_INSIDE =
            new WebhookSettings(List.of(), Duration.ofDays(7), Duration.ofDays(90));
    private static final WebhookSettings NAMED = new WebhookSettings(
            List.of("localhost", "ESB.bank.example", "10.20.0.8", "::1"), Duration.ofDays(7), Duration.ofDays(90));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example/hooks",
                "https://bank.example:8443/a?b=c",
                "https://8.8.8.8/",
                "HTTPS://bank.example"
            })
    void anAddressOutsideOverTlsIsTaken(String url) {
        assertThatCode(() -> EndpointAddress.check(url, NOTHING_INSIDE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://bank.example/,webhooks.url",
        "ftp://bank.example/,webhooks.url",
        "bank.example,webhooks.url",
        "https:///hooks,webhooks.url",
        "https://a b/,webhooks.url",
        "https://user:pass@bank.example/,webhooks.url",
        "https://bank.example/#x,webhooks.url",
        "http://localhost/,webhooks.url",
        "https://localhost/,webhooks.url.internal",
        "https://10.20.0.8/,webhooks.url.internal",
        "https://192.168.1.1/,webhooks.url.internal",
        "https://169.254.169.254/latest,webhooks.url.internal",
        "https://[::1]/,webhooks.url.internal"
    })
    void anythingElseIsRefusedWithItsReason(String url, String reason) {
        assertThatThrownBy(() -> EndpointAddress.check(url, NOTHING_INSIDE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.key())
                                .isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://esb.bank.example/",
                "https://10.20.0.8/",
                "http://localhost:9000/",
                "http://[::1]:9000/",
                "https://localhost/"
            })
    void whatTheMachinesOwnerHasNamedMayLieInside(String url) {
        assertThatCode(() -> EndpointAddress.check(url, NAMED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://esb.bank.example/", "http://10.20.0.8/", "https://10.20.0.9/"})
    void insideItIsStillTlsAndOnlyWhatWasNamed(String url) {
        assertThatThrownBy(() -> EndpointAddress.check(url, NAMED)).isInstanceOf(Refused.class);
    }
}
