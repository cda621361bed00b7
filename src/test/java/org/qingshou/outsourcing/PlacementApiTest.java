package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.ApiKeys;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The bank's own systems read placements. */
@QingshouTest
class PlacementApiTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiKeys keys;

    private PlacementWorld world;
    private MockMvc http;
    private String key;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        key = keys.issue("placements-" + UUID.randomUUID(), Duration.ofDays(1), ActorId.system("test"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void placementsAreFilteredAndPaged() throws Exception {
        UUID placement = world.active(world.settledCase());
        world.queued(world.settledCase());
        MockHttpServletResponse answer = get("?state=ACTIVE&agency=" + world.agencyCode + "&size=1");
        assertThat(answer.getStatus()).isEqualTo(200);
        var json = JsonMapper.shared().readTree(answer.getContentAsString());
        assertThat(json.get("total").asInt()).isEqualTo(1);
        assertThat(json.get("items").get(0).get("id").asString()).isEqualTo(placement.toString());
        assertThat(json.get("items").get(0).get("amount").decimalValue()).isEqualByComparingTo("12345.67");
    }

    @Test
    void aPageThatIsTooLargeIsRefusedWithAProblem() throws Exception {
        MockHttpServletResponse answer = get("?size=100000");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void withoutAKeyNothingIsRead() throws Exception {
        assertThat(http.perform(MockMvcRequestBuilders.get("/api/v1/placements"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private MockHttpServletResponse get(String query) throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/api/v1/placements" + query)
                        .header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }
}
