package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.gateway.AgencyChannel;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.outsourcing.gateway.PlayedPlatform;
import org.qingshou.outsourcing.gateway.PlayedPlatform.Answered;
import org.qingshou.outsourcing.gateway.PlayedPlatform.Asked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A platform with an interface of its own, spoken by the example mapping: placed once, taken back, asked how it stands. */
@QingshouTest
class MappedPlatformTest {
    private static final ActorId ADMIN = new ActorId("os.admin");
    private static final String SECRET = "a-secret-of-the-platform";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXAMPLE = Path.of("src", "main", "resources", "conformance", "mappings", "example.json");

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyChannelDesk desk;

    @Autowired
    AgencyChannels channels;

    @Autowired
    Polling polling;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private PlayedPlatform platform;

    /** What the platform holds, by package, with its own word for the state. */
    private final Map<String, String> held = new ConcurrentHashMap<>();

    @BeforeEach
    void open() throws IOException {
        world = new PlacementWorld(context, folder);
        world.admin(ADMIN.value());
        platform = new PlayedPlatform();
        platform.answer(this::works);
        jdbc.sql("UPDATE agency SET endpoint = :e, version = version + 1 WHERE code = :c")
                .param("e", platform.address())
                .param("c", world.agencyCode)
                .update();
        save(Files.readString(EXAMPLE), SECRET);
    }

    @AfterEach
    void close() {
        jdbc.sql("DELETE FROM agency_channel WHERE agency_code = :c")
                .param("c", world.agencyCode)
                .update();
        platform.close();
        world.close();
    }

    private void save(String mapping, @Nullable String secret) {
        int version = channels.find(world.agencyCode).version();
        world.as(ADMIN, Roles.ADMIN, () -> {
            desk.save(new AgencyChannel(world.agencyCode, ChannelKind.CUITIANXIA, mapping, false, version), secret);
            return 0;
        });
    }

    private Answered works(Asked asked) {
        String path = asked.path();
        if (path.startsWith("/v1/entrusts?")) return list();
        if (path.endsWith("/withdraw")) {
            String id = path.split("/", -1)[3];
            return Answered.ok(held.replace(id, "已撤回") == null ? "{\"code\":\"4004\"}" : "{\"code\":\"0\"}");
        }
        if (asked.method().equals("GET")) {
            String state = held.get(path.split("/", -1)[3]);
            return Answered.ok(
                    state == null ? "{\"code\":\"4004\"}" : "{\"code\":\"0\",\"data\":{\"status\":\"" + state + "\"}}");
        }
        String id = JSON.readTree(asked.body()).path("outerNo").asString();
        boolean again = held.putIfAbsent(id, "待接单") != null;
        return Answered.ok(again ? "{\"code\":\"1001\"}" : "{\"code\":\"0\",\"data\":{\"entrustNo\":\"E1\"}}");
    }

    private Answered list() {
        StringBuilder rows = new StringBuilder();
        held.forEach((id, state) -> rows.append(rows.isEmpty() ? "" : ",")
                .append("{\"outerNo\":\"" + id + "\",\"status\":\"" + state + "\"}"));
        return Answered.ok("{\"code\":\"0\",\"data\":{\"rows\":[" + rows + "]}}");
    }

    private void poll() {
        polling.askAll();
        world.tick();
    }

    @Test
    void aCaseIsPlacedAcceptedAndGivenBack() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        held.put(placement.toString(), "处理中");
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        poll();
        held.put(placement.toString(), "已结清");
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.COMPLETED);
    }

    @Test
    void oneThatWasTakenAndGivenBackBetweenTwoQuestionsIsBoth() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        held.put(placement.toString(), "无法联系退回");
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
    }

    @Test
    void aRefusalComesHomeWithItsReason() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        held.put(placement.toString(), "已拒单");
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.DECLINED);
    }

    /** Without a list each case is asked for by itself. */
    @Test
    void aPlatformWithoutAListIsAskedCaseByCase() throws IOException {
        save(Files.readString(EXAMPLE).replaceAll("(?s)\"list\": \\{.*?\\n  },\\n", ""), null);
        UUID placement = world.queued(world.settledCase());
        world.tick();
        held.put(placement.toString(), "处理中");
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        assertThat(platform.asked).noneMatch(asked -> asked.path().contains("?"));
    }

    @Test
    void aPackageWhoseAnswerWasLostIsAskedForAndPlacedOnce() {
        platform.answer(asked -> {
            works(asked);
            return new Answered(0, Map.of(), "");
        });
        UUID placement = world.queued(world.settledCase());
        world.tick();
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.state(placement)).isEqualTo(PlacementState.SENT);
        platform.answer(this::works);
        world.later(Duration.ofSeconds(10));
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        assertThat(platform.asked.stream().filter(asked -> asked.method().equals("POST")))
                .hasSize(1);
    }

    /** Nothing is known of how a platform treats a repetition, so after a broken answer it is asked before anything is sent. */
    @Test
    void aServerErrorIsAskedAboutAndSentAgainOnlyWhereItIsNotThere() {
        platform.answer(asked -> new Answered(500, Map.of("Retry-After", "0"), ""));
        UUID placement = world.queued(world.settledCase());
        world.tick();
        assertThat(platform.asked).hasSize(1);
        platform.answer(this::works);
        world.later(Duration.ofSeconds(10));
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        assertThat(platform.asked)
                .filteredOn(asked -> !asked.path().contains("?"))
                .extracting(Asked::method)
                .containsExactly("POST", "GET", "POST");
    }

    @Test
    void aRecallIsTakenNoteOf() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return 0;
        });
        world.tick();
        assertThat(held).containsEntry(placement.toString(), "已撤回");
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
    }

    /** It may still be on the wire at first; then it is not there, and never sent again. */
    @Test
    void aRecallOfWhatNeverArrivedEndsAfterTheThirdAnswer() {
        platform.answer(asked -> new Answered(500, Map.of(), ""));
        UUID placement = world.queued(world.settledCase());
        world.tick();
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return 0;
        });
        platform.answer(this::works);
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
        world.later(Duration.ofSeconds(40));
        world.tick();
        world.later(Duration.ofSeconds(80));
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RETURNED);
        assertThat(held).isEmpty();
    }

    /** Only what the mapping names leaves, the personal part sealed; the log of what was handed over has the very bytes. */
    @Test
    void nothingPersonalLeavesInTheClear() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        Asked asked = platform.asked.getFirst();
        assertThat(asked.body())
                .doesNotContain(PlacementWorld.NAME, PlacementWorld.ID_NUMBER, world.phone)
                .doesNotContain("inHouse", "approval");
        assertThat(asked.headers().get("Authorization")).containsExactly("Bearer " + SECRET);
        assertThat(asked.headers()).doesNotContainKeys("Webhook-signature", "Idempotency-key");
        assertThat(jdbc.sql("SELECT LOWER(HEX(wire_sha256)) FROM handover_log WHERE placement_id = :p")
                        .param("p", placement)
                        .query(String.class)
                        .set())
                .hasSize(2)
                .contains(org.qingshou.outsourcing.gateway.CanonicalJson.sha256(asked.body()));
    }

    @Test
    void theSecretIsSealedNeverShownAndStaysWhenNoneIsEntered() throws IOException {
        save(Files.readString(EXAMPLE), null);
        AgencyChannel shown = world.as(ADMIN, Roles.ADMIN, () -> desk.of(world.agencyCode));
        assertThat(shown.secretHeld()).isTrue();
        assertThat(shown.toString()).doesNotContain(SECRET);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM agency_channel WHERE INSTR(secret, :s) > 0")
                        .param("s", SECRET)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'agency.channel' AND facts LIKE :s")
                        .param("s", "%" + SECRET + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        world.queued(world.settledCase());
        world.tick();
        assertThat(platform.asked.getLast().headers().get("Authorization")).containsExactly("Bearer " + SECRET);
    }

    @Test
    void onlyTheAdministratorChangesAChannelAndNotOverAnother() {
        AgencyChannel old = channels.find(world.agencyCode);
        assertThatThrownBy(() -> world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
                    desk.save(old, null);
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
        save(old.mapping(), null);
        assertThatThrownBy(() -> world.as(ADMIN, Roles.ADMIN, () -> {
                    desk.save(old, null);
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("outsourcing.agency.moved"));
    }

    @Test
    void whatCannotBeReadIsSaidToTheAdministratorAndAskedAgain() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        held.put(placement.toString(), "搁置");
        poll();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE text_key = 'outsourcing.notice.silent'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        held.put(placement.toString(), "处理中");
        world.later(Duration.ofMinutes(15));
        poll();
        assertThat(world.state(placement)).isEqualTo(PlacementState.ACTIVE);
        assertThat(Set.copyOf(held.keySet())).contains(placement.toString());
    }
}
