package org.qingshou.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.outbox.channel.InternalAddresses;
import org.qingshou.outbox.channel.OutboundChannel.Reach;
import org.qingshou.outbox.channel.OutboundChannel.Request;

/** A request that may only go out goes nowhere inside, however the address is written. */
class InternalAddressesTest {
    @StartStop
    final MockWebServer inside = new MockWebServer();

    private final HttpLine line = new HttpLine(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(1500));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void anAddressInsideIsKnownAsOne(String text) {
        assertThat(InternalAddresses.contains(InetAddress.ofLiteral(text))).isTrue();
        assertThat(InternalAddresses.isPlainly(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.0.1", "11.0.0.1", "2400:3200::1"})
    void anAddressOutsideIsNone(String text) {
        assertThat(InternalAddresses.contains(InetAddress.ofLiteral(text))).isFalse();
        assertThat(InternalAddresses.isPlainly(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "a.localhost", "[::1]", "[fd00::1]", "127.1", "10.1"})
    void aHostThatIsPlainlyInsideNeedsNoNameServer(String host) {
        assertThat(InternalAddresses.isPlainly(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank.example", "localhost.example", "10.example"})
    void aNameIsJudgedWhenItIsResolved(String host) {
        assertThat(InternalAddresses.isPlainly(host)).isFalse();
    }

    @Test
    void aNameThatLeadsInsideIsBarredWhenItIsResolved() {
        assertThatThrownBy(() -> new OutsideOnly().lookup("localhost")).isInstanceOf(OutsideOnly.InternalAddress.class);
    }

    /** The machine's resolver reads a bare number as an address; the filter sees what it became. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/"})
    void nothingReachesAServerInside(String url) {
        inside.enqueue(new MockResponse.Builder().build());
        Sent sent = line.send(
                new Request("POST", url.formatted(inside.getPort()), Map.of(), new byte[] {1}, Reach.OUTSIDE));
        assertThat(sent).isInstanceOf(Sent.Barred.class);
        assertThat(inside.getRequestCount()).isZero();
    }

    @Test
    void aRequestThatMayGoAnywhereReachesIt() {
        inside.enqueue(new MockResponse.Builder().build());
        line.send(new Request("POST", inside.url("/").toString(), Map.of(), new byte[] {1}));
        assertThat(inside.getRequestCount()).isEqualTo(1);
    }
}
