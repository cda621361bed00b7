package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.cases.Contacts;
import org.qingshou.kernel.CaseId;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** An agency that sends twice, in the wrong order, wrongly signed or at the wrong time; and its control strings. */
@QingshouTest
class AgencyMisbehavesTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Contacts contacts;

    private PlacementWorld world;
    private CaseId caseId;
    private UUID placement;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        caseId = world.settledCase();
        placement = world.active(caseId);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSameCallTwiceCountsOnce() {
        world.agency.misbehaviour().next(Order.of(Kind.DUPLICATE), 1);
        assertThat(contact().status()).isEqualTo(200);
        assertThat(contacts.ofCase(caseId)).hasSize(1);
    }

    @Test
    void aBatchTheWrongWayRoundIsTakenInItsOwnOrder() {
        String id = placement.toString();
        List<Map<String, Object>> events = List.of(
                world.agency.event(id, "CONTACT", Map.of("outcome", "C_NO_ANSWER", "connected", false)),
                world.agency.event(id, "RETURNED", Map.of("reason", "RET_NOT_FOUND")));
        world.agency.misbehaviour().next(Order.of(Kind.OUT_OF_ORDER), 1);
        assertThat(world.agency.sayAll(id, events).body()).doesNotContain("REFUSED");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(contacts.ofCase(caseId)).hasSize(1);
    }

    @Test
    void aWronglySignedCallChangesNothing() {
        world.agency.misbehaviour().next(Order.of(Kind.WRONG_SIGNATURE), 1);
        assertThat(contact().status()).isEqualTo(401);
        assertThat(contacts.ofCase(caseId)).isEmpty();
    }

    @Test
    void aCallFromAClockThatIsOffChangesNothing() {
        world.agency
                .misbehaviour()
                .next(new Order(Kind.CLOCK_SKEW, 0, Duration.ofMinutes(6).toMillis(), null), 1);
        assertThat(contact().status()).isEqualTo(401);
        assertThat(contacts.ofCase(caseId)).isEmpty();
    }

    @Test
    void theControlStringsDriveTheAgencyAndShowItsBooks() throws IOException, InterruptedException {
        assertThat(control("POST", "/control/say/" + placement, "{\"kind\":\"VISIT_NOTE\",\"note\":\"走访\"}"))
                .contains("\"bankStatus\":200");
        assertThat(control("GET", "/ledger", "")).contains(placement.toString(), "\"state\":\"ACCEPTED\"");
        assertThat(control("POST", "/control/misbehave", "{\"kind\":\"NONE\"}")).isEqualTo("{}");
        assertThat(control("POST", "/control/misbehave", "{\"kind\":\"NOBODY\"}"))
                .contains("400");
    }

    @Test
    @Timeout(30)
    void anAgencyThatHangsAfterItsWorkHoldsThePackageAlready() {
        UUID held = world.queued(world.settledCase());
        world.agency.misbehaviour().next(Order.of(Kind.HANG_AFTER), 1);
        Thread sending = Thread.ofVirtual().start(world::tick);
        while (!world.agency.misbehaviour().hangs()) Thread.onSpinWait();
        assertThat(world.agency.books())
                .anySatisfy(booked -> assertThat(booked.packageId()).isEqualTo(held.toString()));
        world.agency.misbehaviour().release();
        assertThat(joined(sending)).isTrue();
        assertThat(world.state(held)).isEqualTo(PlacementState.OFFERED);
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(25));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private BankAnswer contact() {
        return world.agency.say(placement.toString(), "CONTACT", Map.of("outcome", "C_NO_ANSWER", "connected", false));
    }

    private String control(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.agency.endpoint() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
