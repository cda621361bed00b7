package org.qingshou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a case to an agency and home again, as the bank's systems hear it. */
@QingshouTest
class RecallsToldTest {
    private static final ActorId TEST = ActorId.system("test");

    @TempDir
    Path folder;

    @StartStop
    final MockWebServer bank = new MockWebServer();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Endpoints endpoints;

    private PlacementWorld world;
    private UUID endpoint;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        endpoint = Ids.next();
        endpoints.add(
                endpoint,
                "recalls " + endpoint,
                "http://localhost:" + bank.getPort() + "/",
                EnumSet.copyOf(WebhookEvent.chosen()),
                TEST);
        for (int i = 0; i < 20; i++) bank.enqueue(new MockResponse.Builder().build());
    }

    @AfterEach
    void close() {
        endpoints.activate(endpoint, false, TEST);
        world.close();
    }

    @Test
    void aCaseThatWasWorkedIsPlacedRecalledAndReturned() throws InterruptedException {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.tick();
        assertThat(told(caseId)).containsExactly("case.placed");
        recall(placement);
        world.tick();
        world.tick();
        assertThat(told(caseId)).containsExactly("case.recalled", "case.returned");
    }

    @Test
    void aCaseWhosePackageNeverLeftIsRecalledAllTheSame() throws InterruptedException {
        CaseId caseId = world.settledCase();
        recall(world.queued(caseId));
        world.tick();
        assertThat(told(caseId)).containsExactlyInAnyOrder("case.placed", "case.recalled", "case.returned");
    }

    @Test
    void aProposalThatIsTakenBackIsNoRecall() throws InterruptedException {
        CaseId caseId = world.settledCase();
        UUID placement = world.as(
                PlacementWorld.OFFICER, Roles.OFFICER, () -> world.desk().propose(caseId, world.agencyCode, "七法已尽"));
        recall(placement);
        world.tick();
        assertThat(told(caseId)).isEmpty();
    }

    private void recall(UUID placement) {
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            world.desk().recall(placement, RecallReason.RCL_RETURN_HOME, "");
            return placement;
        });
    }

    /** What was told of this case since the last look; each names the agency where it must. */
    private List<String> told(CaseId caseId) throws InterruptedException {
        List<String> types = new java.util.ArrayList<>();
        RecordedRequest next = bank.takeRequest(0, java.util.concurrent.TimeUnit.MILLISECONDS);
        while (next != null) {
            String body = java.util.Objects.requireNonNull(next.getBody()).utf8();
            assertThat(PublishedSchema.problems(body)).isEmpty();
            assertThat(body).doesNotContain(PlacementWorld.NAME);
            JsonNode json = JsonMapper.shared().readTree(body);
            for (JsonNode note : json.path("data").path("cases"))
                if (note.path("caseId").asString().equals(caseId.toString()))
                    types.add(json.path("type").asString());
            next = bank.takeRequest(0, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        return types;
    }
}
