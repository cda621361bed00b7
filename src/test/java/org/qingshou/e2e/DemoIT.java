package org.qingshou.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.StepState;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first minute of the demo: everything there is stands somewhere in it, and the second start keeps it. */
class DemoIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOLDER = "it-lived-in";
    private static final Path DATA = Path.of("target", FOLDER);

    private final int databasePort = RunningApp.freePort();
    private final int agencyPort = RunningApp.freePort();

    @Test
    void theDemoIsLivedInAndTheSecondStartKeepsItAsItIs() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Files.deleteIfExists(Path.of("target", FOLDER + ".log"));
        try (RunningApp app = RunningApp.start(
                FOLDER,
                "--spring.profiles.active=demo",
                "--qingshou.simulator.port=" + agencyPort,
                "--qingshou.database.port=" + databasePort)) {
            BankApi bank = new BankApi(app.site());
            List<JsonNode> cases = cases(bank);
            List<JsonNode> placements = items(bank.get("/api/v1/placements"));
            Map<String, Boolean> agency = agencyBooks();

            assertThat(app.log()).doesNotContain("ended early");
            assertThat(cases).hasSizeBetween(280, 330);
            assertThat(values(cases, "state")).isEqualTo(names(CaseState.values()));
            assertThat(values(cases, "branch")).containsExactlyInAnyOrder("0101", "0102", "0103");
            everyMethodIsAtWorkAndEveryStateOfAStepIsThere();
            everyKindOfRequestWaits();
            theDayBeforeYesterdayIsClosedAndYesterdayLeftToTheVisitor(bank);

            assertThat(values(placements, "state"))
                    .contains("PROPOSED", "REJECTED", "OFFERED", "ACTIVE", "DECLINED", "RETURNED");
            Set<String> away = placements.stream()
                    .filter(placement -> Set.of("OFFERED", "ACTIVE")
                            .contains(placement.get("state").asString()))
                    .map(placement -> placement.get("id").asString())
                    .collect(Collectors.toSet());
            assertThat(away).hasSizeGreaterThan(4);
            assertThat(workable(agency)).as("the agency's books").isEqualTo(away);
            assertThat(query("SELECT DISTINCT state FROM payment_claim"))
                    .containsExactlyInAnyOrder("OPEN", "CONFIRMED");

            app.close();
            app.startAgain();

            assertThat(cases(bank)).isEqualTo(cases);
            assertThat(items(bank.get("/api/v1/placements"))).isEqualTo(placements);
            assertThat(agencyBooks()).isEqualTo(agency);
            assertThat(app.log().lines().filter(line -> line.contains("living through")))
                    .hasSize(1);
        }
    }

    private void everyMethodIsAtWorkAndEveryStateOfAStepIsThere() {
        List<String> methods = query("SELECT DISTINCT method FROM pub_step");
        assertThat(methods).hasSize(7);
        assertThat(query("SELECT DISTINCT method FROM pub_step WHERE state = 'ACTIVE'"))
                .containsExactlyInAnyOrderElementsOf(methods);
        assertThat(query("SELECT DISTINCT state FROM pub_step"))
                .containsExactlyInAnyOrderElementsOf(names(StepState.values()));
        assertThat(query("SELECT c.id FROM pub_case c WHERE c.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM pub_step s"
                        + " WHERE s.case_id = c.id AND s.state IN ('LOCKED', 'AVAILABLE', 'ACTIVE'))"))
                .as("cases that may go to an agency")
                .hasSizeGreaterThan(5);
    }

    private void everyKindOfRequestWaits() {
        assertThat(query("SELECT DISTINCT kind FROM approval_request WHERE state = 'PENDING'"))
                .contains("APR_STEP_ESCALATE", "APR_STEP_NA", "APR_FUNDING", "APR_RELATIONS", "APR_OUTSOURCE");
        assertThat(query("SELECT DISTINCT state FROM promise")).contains("OPEN", "KEPT", "PARTLY_KEPT", "BROKEN");
        assertThat(query("SELECT DISTINCT code FROM case_hold WHERE lifted_at IS NULL"))
                .contains("HOLD_RELIEF", "HOLD_SURVEY", "HOLD_DISPUTE");
    }

    private void theDayBeforeYesterdayIsClosedAndYesterdayLeftToTheVisitor(BankApi bank) {
        LocalDate yesterday = LocalDate.now(BusinessClock.DEFAULT_ZONE).minusDays(1);
        assertThat(JSON.readTree(bank.get("/api/v1/day-end/" + yesterday.minusDays(1)))
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(query("SELECT MAX(business_date) FROM day_end_run"))
                .containsExactly(yesterday.minusDays(1).toString());
    }

    private static List<JsonNode> cases(BankApi bank) {
        return items(bank.get("/api/v1/cases?size=500"));
    }

    private static List<JsonNode> items(String json) {
        return JSON.readTree(json).get("items").valueStream().toList();
    }

    private static Set<String> values(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.get(field).asString()).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /** The agency's packages, each with whether it may be worked. */
    private Map<String, Boolean> agencyBooks() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String books = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + agencyPort + "/ledger"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return new TreeMap<>(JSON.readTree(books)
                    .get("placements")
                    .valueStream()
                    .collect(Collectors.toMap(
                            held -> held.get("packageId").asString(),
                            held -> held.get("workable").asBoolean())));
        }
    }

    private static Set<String> workable(Map<String, Boolean> books) {
        return books.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> query(String sql) {
        Function<Path, String> read = file -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        String url = "jdbc:mariadb://127.0.0.1:" + databasePort + "/qingshou";
        try (var connection =
                        DriverManager.getConnection(url, "qingshou", read.apply(DATA.resolve("mariadb.password")));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
