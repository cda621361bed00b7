package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.ResultRow.Fate;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency without an interface: files out, results in, under the rules of everybody else. */
@QingshouTest
class AgencyFilesTest {
    private static final String HEADER =
            "packageId,kind,occurredAt,reason,action,purpose,outcome,connected,amount,dueOn,how\n";

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    HandoverFileDesk desk;

    @Autowired
    ResultDesk results;

    @Autowired
    Exports exports;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private ECKey key;

    @BeforeEach
    void open() throws Exception {
        world = new PlacementWorld(context, folder);
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        jdbc.sql("INSERT INTO agency_channel (agency_code, kind, mapping, version) VALUES (:c, 'BATCH_FILE', '', 1)")
                .param("c", world.agencyCode)
                .update();
        jdbc.sql("UPDATE agency SET encryption_key = :k, version = version + 1 WHERE code = :c")
                .param("k", key.toPublicJWK().toJSONString())
                .param("c", world.agencyCode)
                .update();
    }

    @AfterEach
    void close() {
        jdbc.sql("DELETE FROM agency_channel WHERE agency_code = :c")
                .param("c", world.agencyCode)
                .update();
        world.close();
    }

    private <T> T manager(Callable<T> work) {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, work);
    }

    private UUID waiting() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        return placement;
    }

    private HandoverFile made() {
        return manager(() -> desk.make(world.agencyCode, GatewayKinds.PLACE));
    }

    private JsonNode opened(HandoverFile file) throws Exception {
        byte[] bytes = manager(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            desk.write(file.id(), exports.issue(desk.wish(file.id()), "按合同交付"), out);
            return out.toByteArray();
        });
        JWEObject jwe = JWEObject.parse(new String(bytes, StandardCharsets.US_ASCII));
        jwe.decrypt(new ECDHDecrypter(key));
        return JsonMapper.shared().readTree(jwe.getPayload().toString());
    }

    private void confirm(HandoverFile file) {
        manager(() -> {
            desk.confirm(file.id());
            return 0;
        });
    }

    private ResultFile preview(String rows) {
        return manager(() -> results.preview(
                world.agencyCode,
                "results.csv",
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8))));
    }

    private ResultFile take(ResultFile file) {
        return manager(() -> results.take(file));
    }

    @Test
    void nothingLeavesByItselfAndAFileTellsWhatItHolds() throws Exception {
        UUID placement = waiting();
        assertThat(world.state(placement)).isEqualTo(PlacementState.QUEUED);
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.DUE);
        HandoverFile file = made();
        assertThat(world.state(placement)).isEqualTo(PlacementState.SENT);
        JsonNode opened = opened(file);
        JsonNode manifest = opened.get("manifest");
        assertThat(manifest.get("fileNo").asString()).isEqualTo(file.fileNo());
        assertThat(manifest.get("count").asInt()).isOne();
        assertThat(manifest.at("/rows/0/packageId").asString()).isEqualTo(placement.toString());
        assertThat(manifest.get("contentSha256").asString())
                .isEqualTo(CanonicalJson.sha256(CanonicalJson.of(opened.get("content"))))
                .isEqualTo(file.contentSha256());
        assertThat(opened.at("/content/0/envelope/packageId").asString()).isEqualTo(placement.toString());
        confirm(file);
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatStandsInAFileIsInNoOtherAndAFileIsConfirmedOnce() {
        waiting();
        HandoverFile file = made();
        assertThatThrownBy(this::made).isInstanceOf(Refused.class).hasMessage("outsourcing.file.nothing");
        world.later(Duration.ofHours(2));
        world.tick();
        assertThatThrownBy(this::made).isInstanceOf(Refused.class);
        confirm(file);
        assertThatThrownBy(() -> confirm(file)).isInstanceOf(Refused.class).hasMessage("outsourcing.file.handed");
    }

    @Test
    void aRecallBeforeTheFileCancelsAndAfterItGoesIntoAFileOfItsOwn() throws Exception {
        UUID early = waiting();
        recall(early);
        assertThat(world.state(early)).isEqualTo(PlacementState.CANCELLED);
        UUID late = waiting();
        UUID stays = waiting();
        HandoverFile file = made();
        recall(late);
        assertThat(world.state(late)).isEqualTo(PlacementState.RECALL_REQUESTED);
        JsonNode again = opened(file);
        assertThat(again.at("/manifest/count").asInt()).isOne();
        assertThat(again.at("/content/0/envelope/packageId").asString()).isEqualTo(stays.toString());
        HandoverFile recalls = manager(() -> desk.make(world.agencyCode, GatewayKinds.RECALL));
        assertThat(opened(recalls).at("/content/0/packageId").asString()).isEqualTo(late.toString());
        confirm(recalls);
        assertThat(world.state(late)).isEqualTo(PlacementState.RETURNED);
    }

    private void recall(UUID placement) {
        manager(() -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return 0;
        });
    }

    @Test
    void resultsAreTheAgencysEventsAndAPreviewChangesNothing() {
        UUID placement = waiting();
        made();
        String rows = placement + ",ACCEPTED,2026-11-01 09:00,,,,,,,,\n" + placement
                + ",RETURNED,2026-11-02 09:00,RET_NOT_FOUND,,,,,,,\n";
        ResultFile seen = preview(rows);
        assertThat(seen.rows()).extracting(ResultRow::fate).containsExactly(Fate.TAKEN, Fate.TAKEN);
        assertThat(world.state(placement)).isEqualTo(PlacementState.SENT);
        ResultFile taken = take(seen);
        assertThat(taken.count(Fate.TAKEN)).isEqualTo(2);
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
        assertThatThrownBy(() -> preview(rows)).isInstanceOf(Refused.class).hasMessage("outsourcing.results.twice");
        ResultFile again = preview(rows + placement + ",ACCEPTED,2026-11-03 09:00,,,,,,,,\n");
        assertThat(again.rows()).extracting(ResultRow::fate).containsExactly(Fate.KNOWN, Fate.KNOWN, Fate.REFUSED);
    }

    /** A contact by night breaks the quiet hours whoever reports it, and in whatever way. */
    @Test
    void aReportedContactIsJudgedLikeAnyOther() {
        UUID placement = waiting();
        made();
        String day = jdbc.sql("SELECT DATE(queued_at) FROM placement WHERE id = :p")
                .param("p", placement)
                .query(String.class)
                .single();
        ResultFile taken = take(preview(placement + ",ACCEPTED," + day + " 01:00,,,,,,,,\n" + placement + ",CONTACT,"
                + day + " 02:00,,CALL_OUT_DEBTOR,PRESS,C_PROMISE,yes,,,\n"));
        assertThat(taken.rows()).extracting(ResultRow::fate).containsOnly(Fate.TAKEN);
        assertThat(taken.rows().getLast().breaches()).isNotEmpty();
    }

    @Test
    void eachRowThatIsWrongIsNamedByLineAndColumnAndSpoilsNoOther() {
        UUID placement = waiting();
        made();
        ResultFile seen = preview(placement + ",ACCEPTED,2026-11-01 09:00,,,,,,,,\n"
                + placement + ",PROMISE,2026-11-01 10:00,,,,,,100.00,never,CASH\n"
                + "none,ACCEPTED,2026-11-01 09:00,,,,,,,,\n"
                + placement + ",DANCED,2026-11-01 09:00,,,,,,,,\n"
                + UUID.randomUUID() + ",ACCEPTED,2026-11-01 09:00,,,,,,,,\n");
        assertThat(seen.rows())
                .extracting(ResultRow::fate)
                .startsWith(Fate.TAKEN)
                .hasSize(5);
        assertThat(seen.rows().get(1).args()).containsExactly("dueOn");
        assertThat(seen.rows().get(1).line()).isEqualTo(3);
        assertThat(seen.rows().get(2).args()).containsExactly("packageId");
        assertThat(seen.rows().get(3).args()).containsExactly("kind");
        assertThat(seen.rows().get(4).key()).isEqualTo("outsourcing.api.unknown");
        assertThat(take(seen).count(Fate.TAKEN)).isOne();
    }

    @Test
    void aColumnThatIsMissingOrUnknownIsNamed() {
        assertThatThrownBy(() -> read("packageId,kind\nx,y\n"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.args()).containsExactly("occurredAt"));
        assertThatThrownBy(() -> read("packageId,kind,occurredAt,phone\nx,y,z,1\n"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.args()).containsExactly("phone"));
    }

    private ResultFile read(String text) {
        return manager(() -> results.preview(
                world.agencyCode, "r.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whoCallsByItselfIsNotSpokenForAndOfficersHandNothingOver() {
        waiting();
        assertThatThrownBy(() -> world.as(
                        PlacementWorld.OFFICER, Roles.OFFICER, () -> desk.make(world.agencyCode, GatewayKinds.PLACE)))
                .isInstanceOf(AccessDeniedException.class);
        jdbc.sql("UPDATE agency_channel SET kind = 'OPEN_AGENCY' WHERE agency_code = :c")
                .param("c", world.agencyCode)
                .update();
        assertThatThrownBy(() -> preview("x,ACCEPTED,2026-11-01 09:00,,,,,,,,\n"))
                .isInstanceOf(Refused.class)
                .hasMessage("outsourcing.results.sender");
    }
}
