package org.qingshou.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.PlanWish;
import org.qingshou.cases.Plans;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@QingshouTest
class CaseApiTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired
    WebApplicationContext context;

    @Autowired
    CaseFixture given;

    @Autowired
    java.util.List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    ApiKeys keys;

    @Autowired
    Plans plans;

    @Autowired
    BusinessClock clock;

    private MockMvcTester mvc;
    private String key;
    private BranchCode branch;
    private PersonId person;
    private CaseId id;

    @BeforeEach
    void openCase() {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        key = "Bearer " + keys.issue("test-" + Ids.next(), Duration.ofDays(1), ActorId.system("test"));
        branch = given.branch();
        person = given.person("张三丰");
        given.phone(person, "13812345678");
        given.loan(person, branch, DAY.minusDays(10));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(DAY));
        id = cases.openCase(person, branch).orElseThrow();
    }

    @Test
    void casesAreListedByFilterInPages() {
        assertThat(mvc.get()
                        .uri("/api/v1/cases?state=OPEN&branch={b}&size=10", branch.value())
                        .header("Authorization", key))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.items[0].id", found -> found.assertThat().isEqualTo(id.toString()))
                .hasPathSatisfying(
                        "$.items[0].due.total", due -> due.assertThat().isEqualTo(10500.00));
    }

    @Test
    void aPageLargerThanAllowedIsRefusedWithTheLimit() {
        assertThat(mvc.get().uri("/api/v1/cases?size=501").header("Authorization", key))
                .hasStatus(400)
                .bodyText()
                .contains("500");
    }

    @Test
    void anUnknownStateIsBadInput() {
        assertThat(mvc.get().uri("/api/v1/cases?state=LOST").header("Authorization", key))
                .hasStatus(400);
    }

    @Test
    void aCaseComesWholeAndWithoutPersonalData() {
        assertThat(mvc.get().uri("/api/v1/cases/" + id).header("Authorization", key))
                .hasStatusOk()
                .bodyText()
                .contains("\"loans\"", "\"contacts\"", person.toString())
                .doesNotContain("张三丰", "13812345678");
    }

    @Test
    void thePlansOfACaseComeWithTheirInstalmentsAndWithoutTheReason() {
        plans.propose(
                id,
                PlanWish.monthly(Money.of("10500"), 3, clock.today(), "客户的私事"),
                ActorId.system("test"),
                clock.instant());
        assertThat(mvc.get().uri("/api/v1/cases/" + id + "/plans").header("Authorization", key))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].state", state -> state.assertThat().isEqualTo("PROPOSED"))
                .hasPathSatisfying(
                        "$.items[0].instalments[2].amount",
                        amount -> amount.assertThat().isEqualTo(3500.00))
                .hasPathSatisfying(
                        "$.items[0].instalments[0].dueOn",
                        on -> on.assertThat().isEqualTo(clock.today().toString()));
        assertThat(mvc.get().uri("/api/v1/cases/" + id + "/plans").header("Authorization", key))
                .bodyText()
                .doesNotContain("私事");
        assertThat(mvc.get().uri("/api/v1/cases/" + CaseId.next() + "/plans").header("Authorization", key))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/cases/" + id + "/plans")).hasStatus(401);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/cases/" + CaseId.next()).header("Authorization", key))
                .hasStatus(404);
    }

    @Test
    void withoutAKeyNothingIsToldNorChanged() {
        assertThat(mvc.get().uri("/api/v1/cases")).hasStatus(401);
        assertThat(mvc.post()
                        .uri("/api/v1/cases/assignments")
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(401);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult assign(String body, String callKey) {
        return mvc.post()
                .uri("/api/v1/cases/assignments")
                .header("Authorization", key)
                .header("Idempotency-Key", callKey)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    @Test
    void casesAreGivenToAnOfficerAndARepeatedCallGetsTheFirstAnswer() {
        ActorId officer = given.user(branch, "li.na", Roles.OFFICER);
        String body = "{\"to\":\"" + officer + "\",\"cases\":[\"" + id + "\"]}";
        String callKey = Ids.next().toString();
        assertThat(assign(body, callKey)).hasStatusOk().bodyText().isEqualTo("{\"changed\":1}");
        assertThat(cases.get(id).owner()).isEqualTo(officer);
        assertThat(assign(body, callKey)).hasStatusOk().bodyText().isEqualTo("{\"changed\":1}");
        assertThat(assign(body, Ids.next().toString()))
                .as("another call finds it there already")
                .bodyText()
                .isEqualTo("{\"changed\":0}");
    }

    @Test
    void whatCannotBeGivenIsRefusedInOneSentence() {
        String strange = "{\"to\":\"nobody\",\"cases\":[\"" + id + "\"]}";
        assertThat(assign(strange, "a1")).hasStatus(400).bodyText().contains("can only go to an officer");
        assertThat(assign("{\"to\":\"x\",\"cases\":[\"" + CaseId.next() + "\"]}", "a2"))
                .hasStatus(404);
        assertThat(assign("{\"cases\":[]}", "a3")).hasStatus(400).bodyText().contains("1000");
        assertThat(assign("{\"to\":\"x\",\"cases\":[null]}", "a4")).hasStatus(400);
        assertThat(cases.get(id).owner()).isNull();
    }
}
