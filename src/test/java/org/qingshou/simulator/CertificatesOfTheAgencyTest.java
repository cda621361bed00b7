package org.qingshou.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency.Settings;

/** The agency deletes what it gave back some days later, says so once, and can be told to stay silent. */
class CertificatesOfTheAgencyTest {
    private static final Instant RETURNED = Instant.parse("2026-11-24T02:00:00Z");
    private static final String ID = "0193-000000000001";

    @TempDir
    Path folder;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = RETURNED;
    private volatile String state = "RETURNED";
    private volatile String verdict = "APPLIED";
    private HttpServer bank;
    private SimulatedAgency agency;

    @BeforeEach
    void open() throws IOException {
        bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bank.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (path.endsWith("/events")) heard.add(said);
                String answer = path.endsWith("/placements")
                        ? "{\"placements\":[{\"packageId\":\"" + ID + "\",\"state\":\"" + state + "\"},"
                                + "{\"packageId\":\"unknown\",\"state\":\"RETURNED\"}]}"
                        : "{\"events\":[{\"result\":\"" + verdict + "\"}]}";
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        bank.start();
        try (Journal journal = new Journal(folder.resolve(SimulatedAgency.JOURNAL), SimulatedAgency.Books.ON_DISK)) {
            AgencyLedger ledger = new AgencyLedger(journal);
            ledger.receive(ID, "aa", "token", "ref", "1.00", RETURNED.minus(Duration.ofDays(9)), false);
            ledger.move(ID, "ACCEPTED", RETURNED.minus(Duration.ofDays(9)));
        }
        agency = start();
    }

    @AfterEach
    void close() {
        agency.close();
        bank.stop(0);
    }

    @Test
    void someDaysAfterTheReturnAndOnlyOnce() {
        agency.giveBack(ID, "RET_NOT_FOUND");
        heard.clear();
        now = RETURNED.plus(Certificates.AFTER).minusSeconds(1);
        assertThat(agency.certify()).isZero();
        now = RETURNED.plus(Certificates.AFTER);
        assertThat(agency.certify()).isEqualTo(1);
        assertThat(heard).singleElement().asString().contains("DELETION_CERTIFICATE", "XH-");
        assertThat(agency.books().getFirst().state()).isEqualTo("DELETED");
        state = "PURGED";
        assertThat(agency.certify()).isZero();
    }

    @Test
    void anEndThatOnlyTheBankKnowsCountsFromTheFirstComparison() {
        state = "TERM_EXPIRED";
        assertThat(agency.certify()).isZero();
        now = RETURNED.plus(Certificates.AFTER);
        assertThat(agency.certify()).isEqualTo(1);
    }

    @Test
    void whatTheBankStillCountsAsWorkedOwesNothing() {
        agency.giveBack(ID, "RET_NOT_FOUND");
        state = "ACTIVE";
        now = RETURNED.plus(Duration.ofDays(30));
        assertThat(agency.certify()).isZero();
    }

    @Test
    void aRefusedOneIsSentAgainAlsoAfterARestart() {
        agency.giveBack(ID, "RET_NOT_FOUND");
        now = RETURNED.plus(Certificates.AFTER);
        verdict = "REFUSED";
        assertThat(agency.certify()).isZero();
        agency.close();
        agency = start();
        verdict = "APPLIED";
        assertThat(agency.certify()).isEqualTo(1);
    }

    @Test
    void toldToBeSilentItSendsNothingUntilThatIsCleared() {
        agency.giveBack(ID, "RET_NOT_FOUND");
        now = RETURNED.plus(Duration.ofDays(9));
        agency.misbehaviour().next(Order.of(Kind.NO_CERTIFICATE), 1);
        assertThat(agency.certify()).isZero();
        assertThat(agency.certify()).isZero();
        agency.misbehaviour().clear();
        assertThat(agency.certify()).isEqualTo(1);
    }

    private SimulatedAgency start() {
        URI address = URI.create("http://127.0.0.1:" + bank.getAddress().getPort());
        return SimulatedAgency.start(new Settings("HX1", folder, 0, () -> address, clock(), Duration.ZERO));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
