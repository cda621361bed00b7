package org.qingshou.outsourcing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.outsourcing.AgencyCheckCommand;
import org.qingshou.outsourcing.conformance.CheckReport.Item;
import org.qingshou.outsourcing.conformance.CheckReport.Result;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency;
import tools.jackson.databind.json.JsonMapper;

/** The kit is tried on the simulated agency, which keeps the whole contract when it is not told otherwise. */
class AgencyCheckTest {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(300);
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    private final AtomicReference<URI> bank = new AtomicReference<>(URI.create("http://127.0.0.1:9"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private SimulatedAgency agency;

    @BeforeEach
    void anAgency() {
        agency = agency(STEP);
    }

    private SimulatedAgency agency(Duration step) {
        return SimulatedAgency.start(new SimulatedAgency.Settings(
                "CHECKED", folder.resolve("agency"), 0, bank::get, Clock.systemUTC(), step, Duration.ZERO));
    }

    @AfterEach
    void end() {
        timer.shutdownNow();
        agency.close();
    }

    private CheckReport check(@Nullable String signingKey, Duration patience) {
        return check(agency.endpoint(), signingKey, patience);
    }

    private CheckReport check(String endpoint, @Nullable String signingKey, Duration patience) {
        CheckOptions options = new CheckOptions(
                endpoint,
                agency.code(),
                agency.encryptionKey(),
                signingKey,
                folder.resolve("bank.key"),
                0,
                patience,
                BATCH,
                null);
        try (AgencyCheck check = new AgencyCheck(options, Clock.systemUTC(), line -> {})) {
            bank.set(URI.create(check.bankAddress()));
            return check.run();
        }
    }

    /** The simulated agency compares both books once a minute, and certifies then what it has deleted. */
    private void certifyAtOnce() {
        timer.scheduleWithFixedDelay(agency::certify, 100, 100, TimeUnit.MILLISECONDS);
    }

    private static List<Item> failed(CheckReport report) {
        return report.items().stream()
                .filter(item -> item.result() == Result.FAIL)
                .toList();
    }

    @Test
    void anAgencyThatKeepsTheContractReachesTheHighestLevel() {
        certifyAtOnce();
        CheckReport report = check(agency.signingKey(), PATIENCE);
        assertThat(failed(report)).isEmpty();
        assertThat(report.level()).isEqualTo(CheckReport.HIGHEST);
    }

    @Test
    void withoutItsSigningKeyOnlyReceivingIsChecked() {
        CheckReport report = check(null, SOON);
        assertThat(failed(report)).isEmpty();
        assertThat(report.level()).isEqualTo(1);
        assertThat(report.items()).filteredOn(item -> item.level() > 1).allMatch(item -> item.result() == Result.SKIP);
    }

    @Test
    void oneThatDoesNothingByItselfReceivesOnly() {
        agency.close();
        agency = agency(Duration.ZERO);
        CheckReport report = check(agency.signingKey(), SOON);
        assertThat(report.level()).isEqualTo(1);
        assertThat(failed(report)).extracting(Item::name).contains("the case is accepted", "a contact is reported");
    }

    @Test
    void oneThatAnswersWithErrorsReachesNoLevel() {
        agency.misbehaviour().next(new Order(Kind.STATUS, 500, 0, null), 3);
        CheckReport report = check(null, SOON);
        assertThat(report.level()).isZero();
        assertThat(failed(report).getFirst().detail()).contains("500");
    }

    @Test
    void whateverIsAnsweredEveryItemIsTried() throws IOException {
        List<String> names = check(null, SOON).items().stream().map(Item::name).toList();
        for (String body : List.of("<html>", "[]", "null", "{\"placements\": [], \"next\": \"again\"}")) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, body.length());
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
            try {
                CheckReport report =
                        check("http://127.0.0.1:" + server.getAddress().getPort(), null, SOON);
                assertThat(report.items()).extracting(Item::name).isEqualTo(names);
                assertThat(report.level()).isZero();
                assertThat(failed(report))
                        .extracting(Item::name)
                        .contains("the list holds every package with its state");
            } finally {
                server.stop(0);
            }
        }
    }

    @Test
    void aBusyAgencyIsWaitedFor() {
        agency.misbehaviour().next(new Order(Kind.STATUS, 429, 0, "1"), 1);
        assertThat(check(null, SOON).level()).isEqualTo(1);
    }

    @Test
    void callsSignedWronglyAreFound() {
        agency.misbehaviour().next(Order.of(Kind.WRONG_SIGNATURE), 1);
        CheckReport report = check(agency.signingKey(), SOON);
        assertThat(failed(report))
                .filteredOn(item -> item.name().startsWith("all calls are signed"))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).contains("FORGED"));
    }

    @Test
    void theCommandWritesItsReport() throws Exception {
        Path key = Files.writeString(folder.resolve("agency.jwk"), agency.encryptionKey());
        Path json = folder.resolve("report.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = AgencyCheckCommand.run(
                new String[] {
                    agency.endpoint() + "/",
                    "--agency=CHECKED",
                    "--encryption-key=" + key,
                    "--key=" + folder.resolve("bank.key"),
                    "--listen=0",
                    "--batch=3",
                    "--json=" + json
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        // The agency has no way to the bank's key here, so it takes nothing: that too is an answer.
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FAIL  1  a package is taken", "to level 0 of 4");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(json))
                        .get("level")
                        .asInt())
                .isZero();
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(error("ftp://x")).contains("ADDRESS must be one of http or https");
        assertThat(error()).contains("missing ADDRESS", "usage: agency-check");
        assertThat(error("http://a", "--agency", "A")).contains("missing --encryption-key");
        assertThat(error("http://a", "--agency", "A", "--encryption-key", "nowhere.jwk"))
                .contains("there is no file nowhere.jwk");
        assertThat(error("http://a", "--signing-key", "abc")).contains("--signing-key is no whpk_ key");
    }

    private static String error(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = AgencyCheckCommand.run(args, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }
}
