package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published contract: the file beside the docs is what the application tells, and its examples are taken. */
@QingshouTest
class AgencyContractTest {
    private static final Path FILE = Path.of("docs", "api", "agency-v1.openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> ABOUT_A_CASE_IN_WORK = List.of(
            "contact",
            "promise",
            "payment-claim",
            "complaint",
            "visit-note",
            "extension-request",
            "returned",
            "deletion-certificate");

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    private PlacementWorld world;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Where they differ, what is told stands in {@code target} to be put beside the docs. */
    @Test
    void theFileIsWhatTheApplicationTells() throws IOException {
        String told = MockMvcTester.from(context)
                .get()
                .uri("/v3/api-docs/agency-v1")
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        ObjectNode api = (ObjectNode) JSON.readTree(told);
        api.remove("servers");
        Path seen = Path.of("target", FILE.getFileName().toString());
        Files.writeString(seen, JSON.writeValueAsString(sorted(api)) + "\n");
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(JSON.readTree(Files.readString(FILE)))
                .as("%s, as %s has it", FILE, seen)
                .isEqualTo(api);
    }

    private static Object sorted(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new java.util.ArrayList<>();
            node.forEach(item -> list.add(sorted(item)));
            return list;
        }
        if (!node.isObject()) return node;
        Map<String, Object> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        return fields;
    }

    @Test
    void examplesAboutACaseInWorkAreTaken() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        for (String name : ABOUT_A_CASE_IN_WORK) taken(name, placement);
    }

    @Test
    void anAcceptanceAsInTheExampleIsTaken() {
        taken("accepted", offered());
    }

    @Test
    void aRefusalAsInTheExampleIsTaken() {
        taken("declined", offered());
    }

    private UUID offered() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        return placement;
    }

    /** The example's own words, for a placement and persons that are there, at a time that has come. */
    private void taken(String name, UUID placement) {
        ObjectNode told = (ObjectNode) example(name).get("events").get(0);
        Map<String, Object> fields = new TreeMap<>();
        told.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        List.of("eventId", "seq", "occurredAt", "personToken", "contactRef", "clearanceId")
                .forEach(fields::remove);
        LocalDate today = context.getBean(BusinessClock.class).today();
        fields.computeIfPresent("dueOn", (field, was) -> today.plusDays(7).toString());
        fields.computeIfPresent("paidOn", (field, was) -> today.minusDays(1).toString());
        String kind = told.get("kind").asString();
        BankAnswer answer = world.agency.say(placement.toString(), kind, fields);
        assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(name).contains("\"STORED\"");
    }

    private static JsonNode example(String name) {
        try (InputStream in = AgencyContractTest.class.getResourceAsStream("/conformance/calls/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
