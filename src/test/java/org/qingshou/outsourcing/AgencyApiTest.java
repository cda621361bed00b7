package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who may speak at the agency API and what twice, late, wrong and foreign calls come to. */
@QingshouTest
class AgencyApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private PlacementWorld world;
    private MockMvc http;
    private KeyPair keys;
    private CaseId caseId;
    private UUID placement;

    @BeforeEach
    void open() throws NoSuchAlgorithmException {
        world = new PlacementWorld(context, folder);
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        caseId = world.settledCase();
        placement = world.active(caseId);
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        jdbc.sql("UPDATE agency SET signing_key = :k, version = version + 1 WHERE code = :c")
                .param("k", WebhookSignature.text(keys.getPublic()))
                .param("c", world.agencyCode)
                .update();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theBanksPublicKeyIsForEveryone() throws Exception {
        assertThat(http.perform(MockMvcRequestBuilders.get("/agency-api/v1/keys"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("whpk_");
    }

    @Test
    void theSchemasStandAtAnAddressThatStaysForEveryone() throws Exception {
        MockHttpServletResponse answer = http.perform(
                        MockMvcRequestBuilders.get("/agency-api/v1/schemas/case-package-1.json"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).as(answer.getContentAsString()).isEqualTo("application/schema+json");
        assertThat(answer.getContentAsString()).contains("urn:qingshou:schema:case-package:1");
        assertThat(http.perform(MockMvcRequestBuilders.get("/agency-api/v1/schemas/case-package-2.json"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anUnsignedCallIsRefusedWithAProblemDocument() throws Exception {
        MockHttpServletResponse answer = http.perform(MockMvcRequestBuilders.get("/agency-api/v1/placements"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void aForgedCallIsRefusedAuditedAndChangesNothing() throws Exception {
        KeyPair forger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String body = events(event("VISIT_NOTE", Map.of("note", "王小明不在家")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        MockHttpServletResponse answer = send(
                post("/placements/" + placement + "/events").content(bytes),
                id,
                clock.instant(),
                WebhookSignature.sign(forger.getPrivate(), id, clock.instant(), bytes));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(events()).isOne();
        assertThat(refusals()).singleElement().asString().contains("FORGED").doesNotContain(PlacementWorld.NAME);
    }

    @Test
    void aBodyChangedOnTheWayIsRefused() throws Exception {
        byte[] signed = events(event("VISIT_NOTE", Map.of("note", "x"))).getBytes(StandardCharsets.UTF_8);
        byte[] sent = new String(signed, StandardCharsets.UTF_8)
                .replace("\"x\"", "\"y\"")
                .getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        assertThat(send(
                                post("/placements/" + placement + "/events").content(sent),
                                id,
                                clock.instant(),
                                WebhookSignature.sign(keys.getPrivate(), id, clock.instant(), signed))
                        .getStatus())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 6})
    void aCallFromAnotherTimeIsRefused(int minutes) throws Exception {
        Instant then = clock.instant().plus(Duration.ofMinutes(minutes));
        byte[] body = events(event("VISIT_NOTE", Map.of("note", "x"))).getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        MockHttpServletResponse answer = send(
                post("/placements/" + placement + "/events").content(body),
                id,
                then,
                WebhookSignature.sign(keys.getPrivate(), id, then, body));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("outsourcing.api.expired");
        assertThat(events()).isOne();
        assertThat(refusals()).singleElement().asString().contains("EXPIRED");
    }

    @Test
    void theSameCallAgainIsAnsweredAsBeforeAndCountsOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        String body = events(event("CONTACT", contact()));
        MockHttpServletResponse first = call("/placements/" + placement + "/events", body, id);
        MockHttpServletResponse second = call("/placements/" + placement + "/events", body, id);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(contacts()).isOne();
    }

    @Test
    void theSameCallIdWithAnotherBodyIsRefused() throws Exception {
        String id = UUID.randomUUID().toString();
        call("/placements/" + placement + "/events", events(event("CONTACT", contact())), id);
        MockHttpServletResponse replayed =
                call("/placements/" + placement + "/events", events(event("CONTACT", contact())), id);
        assertThat(replayed.getStatus()).isEqualTo(409);
        assertThat(contacts()).isOne();
    }

    @Test
    void theSameEventInAnotherCallCountsOnce() throws Exception {
        Map<String, Object> event = event("CONTACT", contact());
        call(events(event));
        MockHttpServletResponse again = call(events(event));
        assertThat(again.getContentAsString()).contains("\"duplicate\":true");
        assertThat(contacts()).isOne();
    }

    @Test
    void anEventIdUsedForAnotherContentIsRefusedAndTheOthersOfTheBatchAreTaken() throws Exception {
        Map<String, Object> first = event("CONTACT", contact());
        call(events(first));
        Map<String, Object> other = event("VISIT_NOTE", Map.of("note", "另一件事"));
        other.put("eventId", first.get("eventId"));
        Map<String, Object> good = event("VISIT_NOTE", Map.of("note", "走访"));
        String answer = call(events(other, good)).getContentAsString();
        assertThat(answer).contains("outsourcing.api.eventReused", "\"REFUSED\"", "\"STORED\"");
    }

    @Test
    void aRefusedEventMayComeAgainMendedUnderItsId() throws Exception {
        Map<String, Object> wrong = event("PROMISE", Map.of("amount", "12", "dueOn", "2027-01-01", "how", "TRANSFER"));
        assertThat(call(events(wrong)).getContentAsString()).contains("\"REFUSED\"");
        wrong.put("amount", "12.00");
        wrong.put("dueOn", clock.today().plusDays(3).toString());
        assertThat(call(events(wrong)).getContentAsString()).contains("\"STORED\"");
    }

    @Test
    void eventsOutOfOrderAreTakenByTheirTime() throws Exception {
        Map<String, Object> back = event("RETURNED", Map.of("reason", "RET_NOT_FOUND"));
        Map<String, Object> earlier = event("CONTACT", contact());
        earlier.put("occurredAt", clock.instant().minusSeconds(60).toString());
        assertThat(call(events(back, earlier)).getContentAsString()).doesNotContain("REFUSED");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(contacts()).isOne();
    }

    @Test
    void aContactThatComesLateAfterTheReturnIsStoredAllTheSame() throws Exception {
        call(events(event("RETURNED", Map.of("reason", "RET_NOT_FOUND"))));
        Map<String, Object> earlier = event("CONTACT", contact());
        earlier.put("occurredAt", clock.instant().minusSeconds(600).toString());
        assertThat(call(events(earlier)).getContentAsString()).contains("\"STORED\"");
        assertThat(contacts()).isOne();
    }

    @Test
    void anUnknownPlacementIsNotFoundAndTheCallMayBeRepeated() throws Exception {
        UUID unknown = UUID.randomUUID();
        String body = JSON.writeValueAsString(Map.of(
                "agency",
                world.agencyCode,
                "route",
                "POST /agency-api/v1/placements/" + unknown + "/events",
                "packageId",
                unknown.toString(),
                "events",
                List.of()));
        String id = UUID.randomUUID().toString();
        assertThat(call("/placements/" + unknown + "/events", body, id).getStatus())
                .isEqualTo(404);
        assertThat(call("/placements/" + unknown + "/events", body, id).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aBodyForAnotherAddressIsRefused() throws Exception {
        String body = events(event("VISIT_NOTE", Map.of("note", "x"))).replace("/events\"", "/other\"");
        assertThat(call(body).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"agency\":\"x\"}", "{\"agency\":\"x\",\"agency\":\"y\"}", "\"x\""})
    void aBodyThatIsNotTheDocumentIsRefused(String body) throws Exception {
        assertThat(call(body).getStatus()).isEqualTo(400);
    }

    @Test
    void aFieldTheContractDoesNotKnowIsRefused() throws Exception {
        Map<String, Object> event = event("VISIT_NOTE", Map.of("note", "x", "idCard", "330127"));
        assertThat(call(events(event)).getStatus()).isEqualTo(400);
    }

    @Test
    void anEventWithoutItsTimeIsRefused() throws Exception {
        Map<String, Object> event = event("VISIT_NOTE", Map.of("note", "x"));
        event.remove("occurredAt");
        MockHttpServletResponse answer = call(events(event));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("/events[0]/occurredAt");
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        assertThat(call(events(event("VISIT_NOTE", Map.of("note", "x".repeat(300_000)))))
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void theFourthCallOfADayIsNotCleared() throws Exception {
        for (int i = 0; i < 3; i++) assertThat(clearance()).contains("\"allowed\":true");
        assertThat(clearance()).contains("\"allowed\":false", "R-FREQ-01", "\"callsLeftToday\":0");
    }

    @Test
    void whileAnAgencyChangesItsKeyEitherFits() throws Exception {
        KeyPair next = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String both = WebhookSignature.text(keys.getPublic()) + " " + WebhookSignature.text(next.getPublic());
        enter(both);
        assertThat(note(keys).getStatus()).isEqualTo(200);
        assertThat(note(next).getStatus()).isEqualTo(200);
        enter(WebhookSignature.text(next.getPublic()));
        assertThat(note(next).getStatus()).isEqualTo(200);
        assertThat(note(keys).getStatus()).isEqualTo(401);
    }

    private void enter(String signingKeys) {
        Agencies agencies = context.getBean(Agencies.class);
        jdbc.sql("UPDATE agency SET signing_key = :k, version = version + 1 WHERE code = :c")
                .param("k", signingKeys)
                .param("c", world.agencyCode)
                .update();
        agencies.save(agencies.find(world.agencyCode).orElseThrow(), PlacementWorld.MANAGER);
    }

    private MockHttpServletResponse note(KeyPair by) throws Exception {
        byte[] bytes = events(event("VISIT_NOTE", Map.of("note", "x"))).getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        return send(
                post("/placements/" + placement + "/events").content(bytes),
                id,
                clock.instant(),
                WebhookSignature.sign(by.getPrivate(), id, clock.instant(), bytes));
    }

    @Test
    void anAgencySeesItsOwnPlacementsOnly() throws Exception {
        String path = "/agency-api/v1/placements";
        String id = UUID.randomUUID().toString();
        byte[] stand = ("GET " + path).getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse answer = send(
                MockMvcRequestBuilders.get(path),
                id,
                clock.instant(),
                WebhookSignature.sign(keys.getPrivate(), id, clock.instant(), stand));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JSON.readTree(answer.getContentAsString()).get("placements"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("packageId").asString()).isEqualTo(placement.toString()));
    }

    private String clearance() throws Exception {
        String body = JSON.writeValueAsString(Map.of(
                "agency", world.agencyCode,
                "route", "POST /agency-api/v1/clearances",
                "packageId", placement.toString(),
                "action", "CALL_OUT_DEBTOR",
                "purpose", "PRESS"));
        return call("/clearances", body, UUID.randomUUID().toString()).getContentAsString();
    }

    private MockHttpServletResponse call(String body) throws Exception {
        return call(
                "/placements/" + placement + "/events", body, UUID.randomUUID().toString());
    }

    private MockHttpServletResponse call(String path, String body, String id) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        return send(post(path).content(bytes), id, now, WebhookSignature.sign(keys.getPrivate(), id, now, bytes));
    }

    private static MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post("/agency-api/v1" + path).contentType("application/json");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String id, Instant at, String signature)
            throws Exception {
        return http.perform(request.header("Qingshou-Agency", world.agencyCode)
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                        .header("webhook-signature", signature))
                .andReturn()
                .getResponse();
    }

    @SafeVarargs
    private String events(Map<String, Object>... events) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", world.agencyCode);
        body.put("route", "POST /agency-api/v1/placements/" + placement + "/events");
        body.put("packageId", placement.toString());
        body.put("events", List.of(events));
        return JSON.writeValueAsString(body);
    }

    private Map<String, Object> event(String kind, Map<String, Object> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", UUID.randomUUID().toString());
        event.put("seq", 1);
        event.put("kind", kind);
        event.put("occurredAt", clock.instant().toString());
        event.putAll(fields);
        return event;
    }

    private static Map<String, Object> contact() {
        return Map.of("action", "CALL_OUT_DEBTOR", "purpose", "PRESS", "outcome", "C_NO_ANSWER", "connected", false);
    }

    private int contacts() {
        return jdbc.sql("SELECT COUNT(*) FROM contact WHERE case_id = :c")
                .param("c", caseId.value())
                .query(Integer.class)
                .single();
    }

    private List<String> refusals() {
        return jdbc.sql("SELECT facts FROM audit_event WHERE action = 'agency.call.refused' AND subject_id = :c")
                .param("c", world.agencyCode)
                .query((rs, n) -> rs.getString("facts"))
                .list();
    }

    private int events() {
        return jdbc.sql("SELECT COUNT(*) FROM agency_event WHERE placement_id = :p")
                .param("p", placement)
                .query(Integer.class)
                .single();
    }
}
