package org.qingshou.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.outbox.channel.OutboundChannel.Request;

/** One call is one request on the wire, for every fault. */
class HttpLineTest {
    @StartStop
    final MockWebServer partner = new MockWebServer();

    private final HttpLine line = new HttpLine(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(1500));

    @ParameterizedTest
    @CsvSource({
        "POST,200",
        "POST,301",
        "POST,302",
        "POST,307",
        "POST,308",
        "POST,400",
        "POST,401",
        "POST,408",
        "POST,421",
        "POST,425",
        "POST,429",
        "POST,500",
        "POST,502",
        "POST,503",
        "POST,504",
        "GET,301",
        "GET,307",
        "GET,401",
        "GET,408",
        "GET,421",
        "GET,503"
    })
    void anyStatusIsAnsweredAfterOneRequest(String method, int status) {
        partner.enqueue(answer(status).build());
        partner.enqueue(answer(200).build());
        assertThat(line.send(request(method)))
                .isInstanceOfSatisfying(
                        Sent.Answered.class,
                        answered -> assertThat(answered.answer().status()).isEqualTo(status));
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    void anUnavailablePartnerThatSaysRetryAfterZeroGetsNoSecondRequest(String method) {
        partner.enqueue(answer(503).setHeader("Retry-After", "0").build());
        partner.enqueue(answer(200).build());
        assertThat(line.send(request(method))).isInstanceOfSatisfying(Sent.Answered.class, answered -> {
            assertThat(answered.answer().status()).isEqualTo(503);
            assertThat(answered.answer().headers()).containsEntry("Retry-After", "0");
        });
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aLineThatBreaksBeforeTheAnswerLeavesTheOutcomeInDoubt() {
        partner.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        partner.enqueue(answer(200).build());
        assertThat(line.send(request("POST"))).isInstanceOf(Sent.InDoubt.class);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aLineThatBreaksWithinTheAnswerLeavesTheOutcomeInDoubt() {
        partner.enqueue(answer(200)
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThat(line.send(request("POST"))).isInstanceOf(Sent.InDoubt.class);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aSilentPartnerLeavesTheOutcomeInDoubt() {
        partner.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(line.send(request("POST"))).isInstanceOf(Sent.InDoubt.class);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aConnectionThePartnerClosedMeanwhileIsNotUsedForASecondTry() {
        partner.enqueue(answer(200)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        partner.enqueue(answer(200).build());
        line.send(request("POST"));
        line.send(request("POST"));
        assertThat(partner.getRequestCount()).isLessThanOrEqualTo(2);
    }

    /** The library takes 407 without a proxy for a broken protocol; nothing may be sent again for it either. */
    @Test
    void anAnswerAgainstTheProtocolLeavesTheOutcomeInDoubt() {
        partner.enqueue(answer(407).build());
        partner.enqueue(answer(200).build());
        assertThat(line.send(request("POST"))).isInstanceOf(Sent.InDoubt.class);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPartnerThatIsNotThereHasReceivedNothing() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Request request = new Request("POST", "http://127.0.0.1:" + port + "/x", Map.of(), new byte[] {1});
        assertThat(line.send(request)).isInstanceOf(Sent.NotReached.class);
    }

    @Test
    void theBytesOnTheWireAreTheBytesGiven() throws InterruptedException {
        partner.enqueue(answer(200).build());
        line.send(new Request(
                "POST",
                partner.url("/placements").toString(),
                Map.of("Content-Type", "application/json"),
                "{\"名\":1}".getBytes(StandardCharsets.UTF_8)));
        var received = partner.takeRequest();
        assertThat(Objects.requireNonNull(received.getBody()).utf8()).isEqualTo("{\"名\":1}");
        assertThat(received.getHeaders().get("Content-Type")).isEqualTo("application/json");
    }

    private Request request(String method) {
        return new Request(method, partner.url("/placements").toString(), Map.of(), new byte[] {1, 2, 3});
    }

    private static MockResponse.Builder answer(int status) {
        MockResponse.Builder builder = new MockResponse.Builder().code(status);
        return status >= 300 && status < 400 ? builder.setHeader("Location", "/elsewhere") : builder;
    }
}
