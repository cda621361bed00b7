package org.qingshou.ledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The bank's own systems ask for a pause; whoever decides it is a manager all the same. */
@QingshouTest
class AgeingPauseApiTest {
    private static final String WISH = """
            {"from": "2026-02-01", "until": "2026-02-10", "reason": "灾害停工", "reference": "证-8"}""";

    @Autowired
    WebApplicationContext context;

    @Autowired
    CaseFixture given;

    @Autowired
    ApiKeys keys;

    @Autowired
    Approvals approvals;

    private MockMvcTester mvc;
    private String key;
    private BranchCode branch;
    private String path;

    @BeforeEach
    void aLoanAndAKey() {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        key = "Bearer " + keys.issue("test-" + Ids.next(), Duration.ofDays(1), ActorId.system("test"));
        branch = given.branch();
        UUID loan = given.loan(given.person("张三丰"), branch, LocalDate.of(2026, 1, 10));
        path = "/api/v1/loans/" + loan + "/ageing-pauses";
    }

    @Test
    void whatIsAskedIsListedOnceAManagerHasApproved() throws Exception {
        MvcTestResult asked = ask(path, WISH);
        assertThat(asked).hasStatus(202);
        String body = asked.getResponse().getContentAsString();
        UUID request = UUID.fromString(body.replaceAll(".*\"request\":\"([^\"]+)\".*", "$1"));
        assertThat(list()).hasStatusOk().bodyText().isEqualTo("[]");
        approvals.decide(request, new Decision.Approve(), given.user(branch, "zhao", Roles.MANAGER));
        assertThat(list())
                .hasStatusOk()
                .bodyText()
                .contains("2026-02-10", "证-8")
                .doesNotContain("灾害停工");
        assertThat(ask(path, WISH)).hasStatus(409);
    }

    @Test
    void missingDaysOrReasonAndAnUnknownLoanAreRefused() {
        assertThat(ask(path, "{\"reason\": \"x\", \"reference\": \"A1\"}")).hasStatus(400);
        assertThat(ask(path, WISH.replace("灾害停工", " "))).hasStatus(400);
        assertThat(ask("/api/v1/loans/" + Ids.next() + "/ageing-pauses", WISH)).hasStatus(404);
        assertThat(mvc.get().uri(path)).hasStatus(401);
    }

    private MvcTestResult list() {
        return mvc.get().uri(path).header("Authorization", key).exchange();
    }

    private MvcTestResult ask(String where, String body) {
        return mvc.post()
                .uri(where)
                .header("Authorization", key)
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
