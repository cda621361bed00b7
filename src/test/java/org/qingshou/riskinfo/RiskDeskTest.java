package org.qingshou.riskinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.riskinfo.RiskDesk.Wish;
import org.qingshou.simulator.Misbehaviour;
import org.qingshou.simulator.SimulatedRegister;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A question about a debtor: who may, on what, how often, what leaves, and where the answer stands. */
@QingshouTest
@ExtendWith(OutputCaptureExtension.class)
class RiskDeskTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RiskDesk desk;

    @Autowired
    RiskFacts facts;

    @Autowired
    Cases cases;

    @Autowired
    CaseFixture given;

    @Autowired
    JdbcClient jdbc;

    private RiskWorld world;

    @BeforeEach
    void aWorld() {
        world = new RiskWorld(context);
    }

    @AfterEach
    void tidy() {
        world.close();
        SecurityContextHolder.clearContext();
    }

    private static Wish wish(PersonId person) {
        return new Wish(person, RiskGround.CONTRACT, RiskPurpose.ABILITY, "", "");
    }

    private static Wish again(PersonId person) {
        return new Wish(person, RiskGround.CONTRACT, RiskPurpose.COURT, "", "拟起诉");
    }

    private RiskQuestion only() {
        assertThat(desk.ofCase(world.id)).hasSize(1);
        return desk.ofCase(world.id).getFirst().question();
    }

    @Test
    void theRequestIsTheRecordedOneAndItsAnswerIsReadSealedAndShown() {
        UUID id = desk.ask(world.id, wish(world.debtor));
        assertThat(only().state()).isEqualTo(RiskState.WAITING);
        OutboxTicks.tick(context);
        assertThat(world.provider.asked).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/v1/query");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer " + RecordedProvider.SECRET);
            assertThat(asked.header("Idempotency-key")).isEqualTo(id.toString());
            assertThat(asked.header("Content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(asked.body())
                    .isEqualTo(RecordedProvider.resource("request.json")
                            .replace("\"ID\"", "\"" + id + "\"")
                            .strip());
        });
        RiskDesk.Shown shown = desk.ofCase(world.id).getFirst();
        assertThat(shown.question().state()).isEqualTo(RiskState.ANSWERED);
        assertThat(shown.question().asOf()).isEqualTo("2026-02-27");
        assertThat(shown.found()).isEqualTo(Map.of(RiskKind.ENFORCEMENT, 1L, RiskKind.PLEDGE, 1L));
        assertThat(desk.findings(world.id, id))
                .extracting(RiskFinding::number)
                .containsExactly("（2025）浙0109执1203号", "0109202500012345");
        assertThat(trail(id)).contains("risk-question.asked", "risk-question.answered", "risk-question.read");
    }

    private List<String> trail(UUID id) {
        return jdbc.sql("SELECT action FROM audit_event WHERE subject_id = :i ORDER BY at")
                .param("i", id.toString())
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Test
    void groundPurposeAndConsentAreNeeded() {
        refused(
                "riskinfo.ground.needed",
                () -> desk.ask(world.id, new Wish(world.debtor, null, RiskPurpose.ABILITY, "", "")));
        refused(
                "riskinfo.purpose.needed",
                () -> desk.ask(world.id, new Wish(world.debtor, RiskGround.CONTRACT, null, "", "")));
        refused(
                "riskinfo.consent.needed",
                () -> desk.ask(world.id, new Wish(world.debtor, RiskGround.CONSENT, RiskPurpose.TERMS, " ", "")));
        desk.ask(world.id, new Wish(world.debtor, RiskGround.CONSENT, RiskPurpose.TERMS, "合同第12条", ""));
        assertThat(only().consent()).isEqualTo("合同第12条");
    }

    @Test
    void onlyDebtorsOfTheCaseWithANumberAreAskedAbout() {
        assertThat(desk.debtors(world.id))
                .extracting(line -> line.person())
                .containsExactly(world.debtor, world.guarantor);
        refused("riskinfo.person", () -> desk.ask(world.id, wish(world.contact)));
        refused("riskinfo.number.person", () -> desk.ask(world.id, wish(world.guarantor)));
        world.number(world.guarantor, "330100197001011238");
        desk.ask(world.id, wish(world.guarantor));
        assertThat(only().role().name()).isEqualTo("GUARANTOR_JOINT");
    }

    @Test
    void anotherBranchAndAgenciesAndTheAdministratorDoNotReachIt() {
        UUID id = desk.ask(world.id, wish(world.debtor));
        ActorId stranger = given.user(given.branch(), "wang.lei", Roles.OFFICER);
        SignedIn.as(stranger, Roles.OFFICER);
        refused("cases.missing", () -> desk.ask(world.id, wish(world.debtor)));
        refused("cases.missing", () -> desk.ofCase(world.id));
        refused("cases.missing", () -> desk.findings(world.id, id));
        for (String role : List.of(Roles.AGENCY, Roles.ADMIN)) {
            SignedIn.as(stranger, role);
            assertThatThrownBy(() -> desk.ofCase(world.id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.findings(world.id, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.ask(world.id, wish(world.debtor))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void twoClicksAskOnce() throws InterruptedException {
        SecurityContext signed = SecurityContextHolder.getContext();
        Callable<Boolean> click = () -> {
            SecurityContextHolder.setContext(signed);
            try {
                desk.ask(world.id, again(world.debtor));
                return true;
            } catch (org.qingshou.kernel.Refused refused) {
                return false;
            }
        };
        List<Boolean> clicks = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(click, click))) clicks.add(done.get());
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(clicks).containsExactlyInAnyOrder(true, false);
        OutboxTicks.tick(context);
        assertThat(world.provider.asked).hasSize(1);
    }

    @Test
    void whileItWaitsAndWithinTheDaysNobodyAsksAgainWithoutAReason() {
        desk.ask(world.id, wish(world.debtor));
        refused("riskinfo.waiting", () -> desk.ask(world.id, again(world.debtor)));
        OutboxTicks.tick(context);
        assertThat(desk.again(world.debtor)).isTrue();
        refused("riskinfo.reason.needed", () -> desk.ask(world.id, wish(world.debtor)));
        desk.ask(world.id, again(world.debtor));
        OutboxTicks.tick(context);
        assertThat(desk.ofCase(world.id).getFirst().question().reason()).isEqualTo("拟起诉");
        aged(30);
        desk.ask(world.id, wish(world.debtor));
        assertThat(desk.ofCase(world.id)).hasSize(3);
    }

    private void aged(int days) {
        jdbc.sql("UPDATE risk_question SET asked_at = asked_at - INTERVAL :d DAY WHERE case_id = :c")
                .param("d", days)
                .param("c", world.id.value())
                .update();
    }

    @Test
    void withoutAProviderOrAfterTheEndNobodyIsAskedAbout() {
        jdbc.sql("UPDATE risk_provider SET active = FALSE").update();
        assertThat(desk.mayAsk(world.id)).isFalse();
        refused("riskinfo.provider.none", () -> desk.ask(world.id, wish(world.debtor)));
        jdbc.sql("UPDATE collection_case SET state = 'CLOSED' WHERE id = :c")
                .param("c", world.id.value())
                .update();
        refused("riskinfo.closed", () -> desk.ask(world.id, wish(world.debtor)));
    }

    @Test
    void aQuestionThatNobodyNeedsAnyMoreDoesNotLeave() {
        desk.ask(world.id, wish(world.debtor));
        jdbc.sql("UPDATE collection_case SET state = 'CLOSED' WHERE id = :c")
                .param("c", world.id.value())
                .update();
        OutboxTicks.tick(context);
        assertThat(world.provider.asked).isEmpty();
        assertThat(only().answerCode()).isEqualTo(Why.CLOSED);
    }

    @Test
    void whatCannotBeReadIsNoAnswerAndCanBeAskedAnewAtOnce() {
        world.provider.answers(200, "{\"code\":\"0\"}");
        UUID id = desk.ask(world.id, wish(world.debtor));
        OutboxTicks.tick(context);
        assertThat(only().state()).isEqualTo(RiskState.FAILED);
        assertThat(only().answerCode()).isEqualTo(RiskAnswer.UNREADABLE);
        assertThat(desk.findings(world.id, id)).isEmpty();
        assertThat(facts.of(cases.get(world.id))).as("no clean record").isEmpty();
        desk.ask(world.id, wish(world.debtor));
    }

    @Test
    void aBrokenLineIsSettledByAskingAfterTheKeyAndOneCallIsOneQuestion() {
        try (SimulatedRegister register = SimulatedRegister.start(0, RecordedProvider.SECRET)) {
            RiskMapping plain = RecordedProvider.mapping(register.endpoint());
            world.leadTo(new RiskMapping(
                    plain.person(),
                    plain.company(),
                    plain.headers(),
                    register.endpoint() + "/{{id}}",
                    new RiskMapping.Answer("/code", "0", "BUSY", "/asOf", "ENFORCEMENT list=/data/enforcements")));
            world.number(world.debtor, "330100198001011233");
            register.misbehaviour().next(Misbehaviour.Order.of(Misbehaviour.Kind.DROP_AFTER), 1);
            UUID id = desk.ask(world.id, wish(world.debtor));
            OutboxTicks.tick(context);
            assertThat(only().state()).isEqualTo(RiskState.WAITING);
            OutboxTicks.due(context, id);
            OutboxTicks.tick(context);
            assertThat(only().state()).isEqualTo(RiskState.ANSWERED);
            assertThat(register.asked()).containsEntry(id.toString(), 1);
        }
    }

    @Test
    void whatWasFoundStandsBesideTheAdviceAsAFact() {
        desk.ask(world.id, wish(world.debtor));
        OutboxTicks.tick(context);
        assertThat(facts.of(cases.get(world.id)))
                .containsExactly(
                        Line.of(
                                "riskinfo.fact.found",
                                "#party-role.BORROWER",
                                "#risk-kind.ENFORCEMENT",
                                "1",
                                "2026-02-27"),
                        Line.of("riskinfo.fact.found", "#party-role.BORROWER", "#risk-kind.PLEDGE", "1", "2026-02-27"));
    }

    @Test
    void nothingPersonalStandsInDatabaseLogOrTrail(CapturedOutput log) {
        UUID id = desk.ask(world.id, new Wish(world.debtor, RiskGround.CONSENT, RiskPurpose.TERMS, "合同第12条", "再核一次"));
        OutboxTicks.tick(context);
        desk.findings(world.id, id);
        String row = jdbc.sql("SELECT findings, consent, reason, role, answer_code, as_of FROM risk_question"
                        + " WHERE id = :i")
                .param("i", id)
                .query((rs, n) -> new String(rs.getBytes("findings"), StandardCharsets.UTF_8)
                        + new String(rs.getBytes("consent"), StandardCharsets.UTF_8)
                        + new String(rs.getBytes("reason"), StandardCharsets.UTF_8)
                        + rs.getString("as_of"))
                .single();
        String trail = String.join(
                "\n",
                jdbc.sql("SELECT facts FROM audit_event")
                        .query((rs, n) -> rs.getString(1))
                        .list());
        String secret = jdbc.sql("SELECT secret, mapping FROM risk_provider WHERE id = :i")
                .param("i", world.route)
                .query((rs, n) -> new String(rs.getBytes("secret"), StandardCharsets.UTF_8) + rs.getString("mapping"))
                .single();
        for (String personal : List.of(RiskWorld.NUMBER, "浙0109执1203", "合同第12条", "再核一次", "186000.00"))
            assertThat(row + trail + log.getAll()).doesNotContain(personal);
        assertThat(secret + trail + log.getAll()).doesNotContain(RecordedProvider.SECRET);
    }
}
