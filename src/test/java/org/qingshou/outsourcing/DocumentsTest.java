package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.access.Roles;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An agency asks for a paper, somebody grants it, and the link serves this agency, a few times, as long as it has the case. */
@QingshouTest
class DocumentsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXAMPLE = Path.of("src", "main", "resources", "conformance", "calls", "document.json");
    private static final String CONTENT = "{\"clause\":\"第一条\"}";

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    DocumentDesk desk;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private PlacementWorld world;
    private MockMvc http;
    private KeyPair keys;
    private ECKey sealing;
    private CaseId caseId;
    private UUID placement;
    private UUID file;

    @BeforeEach
    void open() throws Exception {
        world = new PlacementWorld(context, folder);
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        caseId = world.settledCase();
        placement = world.active(caseId);
        world.agency.say(
                placement.toString(),
                "CONTACT",
                Map.of("action", "CALL_OUT_DEBTOR", "purpose", "PRESS", "outcome", "C_NO_ANSWER", "connected", false));
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        sealing = new ECKeyGenerator(Curve.P_256).generate();
        contract("IDENTITY,CONTACT,CREDIT,DOCUMENTS");
        jdbc.sql("UPDATE agency SET signing_key = :k, encryption_key = :e, version = version + 1 WHERE code = :c")
                .param("k", WebhookSignature.text(keys.getPublic()))
                .param("e", sealing.toPublicJWK().toJSONString())
                .param("c", world.agencyCode)
                .update();
        file = paper("EV_LOAN_CONTRACT");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void contract(String categories) {
        jdbc.sql("UPDATE agency SET data_categories = :d, version = version + 1 WHERE code = :c")
                .param("d", categories)
                .param("c", world.agencyCode)
                .update();
    }

    /** A file of the case, handed in with a contact. */
    private UUID paper(String kind) {
        UUID id = evidence.storeTold(kind, kind + ".json", CONTENT, PlacementWorld.OFFICER, clock.instant())
                .id();
        jdbc.sql("""
                        INSERT INTO contact_evidence (contact_id, n, evidence_id)
                        SELECT c.id, (SELECT COUNT(*) FROM contact_evidence), :e FROM contact c WHERE c.case_id = :c""").param("c", caseId.value()).param("e", id).update();
        return id;
    }

    private MockHttpServletResponse ask(String kind) throws Exception {
        String path = "/agency-api/v1/placements/" + placement + "/documents";
        // The example that is published, for this placement.
        ObjectNode example = (ObjectNode) JSON.readTree(Files.readString(EXAMPLE));
        example.put("agency", world.agencyCode)
                .put("route", "POST " + path)
                .put("packageId", placement.toString())
                .put("kind", kind);
        byte[] body = JSON.writeValueAsBytes(example);
        return send(
                MockMvcRequestBuilders.post(path)
                        .contentType("application/json")
                        .content(body),
                world.agencyCode,
                keys,
                body);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return get(path, world.agencyCode, keys);
    }

    private MockHttpServletResponse get(String path, String agency, KeyPair by) throws Exception {
        return send(MockMvcRequestBuilders.get(path), agency, by, ("GET " + path).getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(
            MockHttpServletRequestBuilder request, String agency, KeyPair by, byte[] signed) throws Exception {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return http.perform(request.header("Qingshou-Agency", agency)
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .header("webhook-signature", WebhookSignature.sign(by.getPrivate(), id, now, signed)))
                .andReturn()
                .getResponse();
    }

    private JsonNode listed() throws Exception {
        return JSON.readTree(get("/agency-api/v1/placements/" + placement + "/documents")
                        .getContentAsString())
                .at("/documents/0");
    }

    private String granted() throws Exception {
        assertThat(ask("LOAN_CONTRACT").getStatus()).isEqualTo(200);
        grant(file, true);
        return listed().get("link").asString();
    }

    private void grant(UUID chosen, boolean looked) {
        world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
            desk.grant(desk.of(placement).getFirst(), chosen, looked);
            return 0;
        });
    }

    @Test
    void aPaperIsAskedForGrantedFetchedSealedAndLogged() throws Exception {
        JsonNode asked = JSON.readTree(ask("LOAN_CONTRACT").getContentAsString());
        assertThat(asked.get("state").asString()).isEqualTo("ASKED");
        assertThat(asked.get("link").isNull()).isTrue();
        grant(file, true);
        JsonNode line = listed();
        MockHttpServletResponse answer = get(line.get("link").asString());
        assertThat(answer.getStatus()).isEqualTo(200);
        JWEObject jwe = JWEObject.parse(answer.getContentAsString());
        jwe.decrypt(new ECDHDecrypter(sealing));
        assertThat(jwe.getPayload().toString()).isEqualTo(CONTENT);
        assertThat(listed().get("fetchesLeft").asInt())
                .isEqualTo(line.get("fetchesLeft").asInt() - 1);
        assertThat(jdbc.sql("SELECT fields FROM handover_log WHERE placement_id = :p")
                        .param("p", placement)
                        .query(String.class)
                        .list())
                .contains("document/LOAN_CONTRACT");
        assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_id = :id ORDER BY at, id")
                        .param("id", asked.get("requestId").asString())
                        .query(String.class)
                        .list())
                .containsExactly("document.asked", "document.granted", "document.fetched");
    }

    @Test
    void theLinkServesThreeTimesAndADay() throws Exception {
        String link = granted();
        for (int i = 0; i < 3; i++) assertThat(get(link).getStatus()).isEqualTo(200);
        assertThat(get(link).getStatus()).isEqualTo(404);
        assertThat(listed().get("link").isNull()).isTrue();
        String second = granted();
        world.later(Duration.ofHours(25));
        assertThat(get(second).getStatus()).isEqualTo(404);
    }

    @Test
    void theLinkIsDeadTheMinuteTheCaseIsTakenBack() throws Exception {
        String link = granted();
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return 0;
        });
        assertThat(get(link).getStatus()).isEqualTo(404);
        assertThat(listed().get("link").isNull()).isTrue();
        assertThat(ask("LOAN_CONTRACT").getStatus()).isEqualTo(409);
    }

    /** Whoever has the link but not the agency's key has nothing. */
    @Test
    void theLinkServesNoOtherAgencyAndNobodyUnsigned() throws Exception {
        String link = granted();
        assertThat(http.perform(MockMvcRequestBuilders.get(link))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        try (PlacementWorld other = new PlacementWorld(context, folder.resolve("other"))) {
            KeyPair theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            jdbc.sql("UPDATE agency SET signing_key = :k, version = version + 1 WHERE code = :c")
                    .param("k", WebhookSignature.text(theirs.getPublic()))
                    .param("c", other.agencyCode)
                    .update();
            assertThat(get(link, other.agencyCode, theirs).getStatus()).isEqualTo(404);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM document_request WHERE INSTR(token, :t) > 0")
                        .param("t", link.substring(link.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutTheWordInTheContractNothingIsGiven() throws Exception {
        String link = granted();
        contract("IDENTITY,CONTACT,CREDIT");
        assertThat(get(link).getStatus()).isEqualTo(404);
        MockHttpServletResponse answer = ask("LOAN_CONTRACT");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("DOCUMENTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EV_VISIT_PHOTO", "COURT", "EV_CONSENT", ""})
    void whatIsNotOnTheListCannotBeAskedFor(String kind) throws Exception {
        assertThat(ask(kind).getStatus()).isEqualTo(400);
    }

    /** A picture of a visit is not a contract whatever is chosen, and nobody grants what nobody has looked at. */
    @Test
    void aThirdPersonsPaperIsNotGranted() throws Exception {
        UUID picture = paper("EV_VISIT_PHOTO");
        ask("LOAN_CONTRACT");
        assertThatThrownBy(() -> grant(picture, true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> grant(file, false))
                .isInstanceOf(Refused.class)
                .hasMessage("outsourcing.document.look");
        assertThat(listed().get("state").asString()).isEqualTo("ASKED");
    }

    @Test
    void aRefusalIsToldAndIsFinal() throws Exception {
        ask("LOAN_CONTRACT");
        DocumentRequest request = world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> desk.of(placement))
                .getFirst();
        world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
            desk.refuse(request);
            return 0;
        });
        assertThat(listed().get("state").asString()).isEqualTo("REFUSED");
        assertThatThrownBy(() -> grant(file, true)).isInstanceOf(Refused.class);
    }
}
