package org.qingshou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.PlanWish;
import org.qingshou.cases.Plans;
import org.qingshou.cases.Promises;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a change of a case to a verified call at the bank's own system. */
@QingshouTest
@WithMockUser(username = "wh.admin", roles = "ADMIN")
class WebhooksTest {
    private static final ActorId ADMIN = new ActorId("wh.admin");
    private static final ActorId TEST = ActorId.system("test");
    private static final String NAME = "钱某某";
    private static final Set<WebhookEvent> ALL = EnumSet.copyOf(WebhookEvent.chosen());

    @StartStop
    final MockWebServer bank = new MockWebServer();

    @Autowired
    ApplicationContext context;

    @Autowired
    WebhookDesk desk;

    @Autowired
    Endpoints endpoints;

    @Autowired
    CaseFixture given;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Outbox outbox;

    @Autowired
    Notices notices;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private BranchCode branch;
    private UUID endpoint;
    private String secret;

    @BeforeEach
    void anEndpoint() {
        QueueDispatcher answers = new QueueDispatcher();
        answers.setFailFast(new MockResponse.Builder().code(204).build());
        bank.setDispatcher(answers);
        branch = given.branch();
        jdbc.sql("DELETE FROM app_user WHERE login = 'wh.admin'").update();
        jdbc.sql("""
                        INSERT INTO app_user (login, display_name, staff_no, password_hash, roles, enabled)
                        VALUES ('wh.admin', '管理员', '', 'x', 'ADMIN', TRUE)""").update();
        add("esb " + branch, ALL);
    }

    /** No endpoint may hear what tests of others do. */
    @AfterEach
    void silence() {
        endpoints.active().forEach(one -> endpoints.activate(one.id(), false, TEST));
        jdbc.sql("DELETE FROM app_user WHERE login = 'wh.admin'").update();
        jdbc.sql("DELETE FROM notice WHERE reader = 'wh.admin'").update();
        clock.shift(Duration.ZERO);
    }

    @Test
    void thousandsOfCasesThatOpenAtOnceAreAFewMessagesAndEachCaseIsToldOnce() throws InterruptedException {
        for (int i = 0; i < 1203; i++)
            given.loan(given.person(NAME), branch, clock.today().minusDays(5));
        dayEnd();
        dayEnd();
        tick();
        List<JsonNode> told = bodies();
        assertThat(told).extracting(WebhooksTest::type).containsOnly("case.opened");
        assertThat(told).hasSizeBetween(3, 6);
        assertThat(told).allSatisfy(body -> assertThat(notes(body)).hasSizeLessThanOrEqualTo(500));
        List<JsonNode> mine = told.stream()
                .flatMap(body -> notes(body).stream())
                .filter(note -> note.path("branch").asString().equals(branch.value()))
                .toList();
        assertThat(mine).hasSize(1203).extracting(WebhooksTest::caseId).doesNotHaveDuplicates();
        assertThat(mine).allSatisfy(note -> {
            assertThat(note.path("date").asString()).isEqualTo(clock.today().toString());
            assertThat(note.path("customerNo").asString()).isNotEmpty();
        });
    }

    @Test
    void casesThatEndInOneNightAreOneMessage() throws InterruptedException {
        // What other tests left to open or close is told first.
        dayEnd();
        tick();
        List<UUID> loans = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            loans.add(given.loan(given.person(NAME), branch, clock.today().minusDays(5)));
        dayEnd();
        tick();
        bodies();
        loans.forEach(loan -> given.owes(loan, "0", "0", null));
        dayEnd();
        tick();
        assertThat(bodies())
                .filteredOn(body -> notes(body).stream().anyMatch(this::mine))
                .singleElement()
                .satisfies(body -> {
                    assertThat(type(body)).isEqualTo("case.closed");
                    assertThat(notes(body)).filteredOn(this::mine).hasSize(7);
                });
    }

    @Test
    void aPromiseIsToldWithItsIdAndNothingOfThePerson() throws InterruptedException {
        PersonId person = given.person(NAME);
        CaseId id = openCase(person);
        UUID promise = promise(id, person);
        tick();
        RecordedRequest call = call();
        assertThat(verified(call, secret)).isTrue();
        String body = body(call);
        assertThat(PublishedSchema.problems(body)).isEmpty();
        assertThat(body).doesNotContain(NAME).doesNotContain("1234.00");
        JsonNode note = notes(JsonMapper.shared().readTree(body)).getFirst();
        assertThat(caseId(note)).isEqualTo(id.toString());
        assertThat(note.path("promiseId").asString()).isEqualTo(promise.toString());
        assertThat(note.path("customerNo").asString()).isEqualTo(person.toString());
        assertThat(call.getHeaders().get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aPlanIsToldWhenItIsAllowedAndWhenItIsBrokenAndNotBefore() throws InterruptedException {
        PersonId person = given.person(NAME);
        CaseId id = openCase(person);
        jdbc.sql("UPDATE collection_case SET principal = 10500 WHERE id = :i")
                .param("i", id.value())
                .update();
        ActorId manager = given.user(branch, "plan.manager", Roles.MANAGER);
        UUID plan =
                plans.propose(id, PlanWish.monthly(Money.of("10500"), 6, clock.today(), "分期"), TEST, clock.instant());
        tick();
        assertThat(bank.getRequestCount()).isZero();
        UUID request = approvals.latest("APR_PLAN", id.toString()).orElseThrow().requestId();
        approvals.decide(request, new Decision.Approve(), manager);
        steps.stream()
                .filter(step -> step.name().equals("plans"))
                .forEach(step -> step.run(clock.today().plusMonths(1).plusDays(3)));
        tick();
        List<JsonNode> told = bodies();
        assertThat(told).extracting(WebhooksTest::type).containsExactlyInAnyOrder("plan.made", "plan.broken");
        assertThat(told).allSatisfy(body -> {
            assertThat(PublishedSchema.problems(body.toString())).isEmpty();
            assertThat(body.toString()).doesNotContain(NAME).doesNotContain("10500");
            assertThat(caseId(notes(body).getFirst())).isEqualTo(id.toString());
            assertThat(notes(body).getFirst().path("planId").asString()).isEqualTo(plan.toString());
        });
    }

    @Test
    void theLaterOfTwoMessagesHasTheHigherVersion() throws InterruptedException {
        PersonId person = given.person(NAME);
        CaseId id = openCase(person);
        promise(id, person);
        cases.placed(id, "HX", TEST, clock.instant());
        tick();
        List<Integer> versions = bodies().stream()
                .map(body -> notes(body).getFirst().path("version").asInt())
                .sorted()
                .toList();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0)).isLessThan(versions.get(1));
    }

    @Test
    void aPlacementAndItsEndAreTold() throws InterruptedException {
        CaseId id = openCase(given.person(NAME));
        cases.placed(id, "HX", TEST, clock.instant());
        cases.returned(id, "RET_FULL", TEST, clock.instant());
        tick();
        List<JsonNode> told = bodies();
        assertThat(told).extracting(WebhooksTest::type).containsExactlyInAnyOrder("case.placed", "case.returned");
        assertThat(told)
                .filteredOn(body -> type(body).equals("case.placed"))
                .singleElement()
                .satisfies(
                        body -> assertThat(notes(body).getFirst().path("agency").asString())
                                .isEqualTo("HX"));
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        PersonId person = given.person(NAME);
        CaseId id = openCase(person);
        transaction.executeWithoutResult(status -> {
            promise(id, person);
            status.setRollbackOnly();
        });
        tick();
        assertThat(bank.getRequestCount()).isZero();
        assertThat(desk.latest()).noneMatch(this::toMe);
    }

    @Test
    void afterA500TheSameMessageComesAgainUnderTheSameId() throws InterruptedException {
        someNews();
        answer(500);
        answer(204);
        OutboxTicks.tick(context);
        assertThat(only().message().state()).isEqualTo(MessageState.DUE);
        assertThat(only().message().lastStatus()).isEqualTo(500);
        again();
        assertSameTwice();
    }

    @Test
    void afterATimeOutTheSameMessageComesAgainUnderTheSameId() throws InterruptedException {
        someNews();
        bank.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        answer(200);
        OutboxTicks.tickImpatiently(context);
        assertThat(only().message().state()).isEqualTo(MessageState.UNKNOWN);
        again();
        assertSameTwice();
    }

    @Test
    void aReceiverThatIsGoneWaitsForAPersonWhoIsToldOnceAndSendsItAgain() throws InterruptedException {
        someNews();
        answer(410);
        OutboxTicks.tick(context);
        someNews();
        answer(410);
        OutboxTicks.tick(context);
        assertThat(notices.latest(ADMIN, 10))
                .filteredOn(notice -> notice.key().equals("webhooks.notice.stuck"))
                .hasSize(1);
        List<WebhookDesk.DeliveryRow> stuck =
                desk.stuck().stream().filter(this::toMe).toList();
        assertThat(stuck).hasSize(2);
        String first = call().getHeaders().get("webhook-id");
        UUID again = stuck.stream()
                .map(row -> row.message().id())
                .filter(id -> id.toString().equals(first))
                .findFirst()
                .orElseThrow();
        desk.resend(again);
        answer(200);
        OutboxTicks.tick(context);
        call();
        assertThat(call().getHeaders().get("webhook-id")).isEqualTo(first);
        assertThat(desk.stuck().stream().filter(this::toMe)).hasSize(1);
        assertThatThrownBy(() -> desk.resend(again)).isInstanceOf(Refused.class);
    }

    @Test
    void anEndpointHearsOnlyWhatItChose() throws InterruptedException {
        endpoints.activate(endpoint, false, TEST);
        add("crm " + branch, Set.of(WebhookEvent.PLACED));
        PersonId person = given.person(NAME);
        CaseId id = openCase(person);
        promise(id, person);
        cases.placed(id, "HX", TEST, clock.instant());
        tick();
        assertThat(bodies()).extracting(WebhooksTest::type).containsExactly("case.placed");
    }

    @Test
    void eachOfTwoEndpointsGetsItsOwnMessageOnce() throws InterruptedException {
        add("crm " + branch, ALL);
        someNews();
        tick();
        tick();
        List<RecordedRequest> calls = calls();
        assertThat(calls).hasSize(2);
        assertThat(calls)
                .extracting(call -> call.getHeaders().get("webhook-id"))
                .doesNotHaveDuplicates();
        assertThat(calls).extracting(WebhooksTest::body).containsOnly(body(calls.getFirst()));
    }

    @Test
    void anEndpointThatIsOffHearsNothingAndWhatWaitedIsTakenBackForGood() {
        someNews();
        desk.activate(endpoint, false);
        someNews();
        tick();
        desk.activate(endpoint, true);
        tick();
        assertThat(bank.getRequestCount()).isZero();
        assertThat(only().message().state()).isEqualTo(MessageState.CANCELLED);
        assertThatThrownBy(() -> {
                    desk.activate(endpoint, false);
                    desk.test(endpoint);
                })
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMessageThatFailsWhileItsEndpointIsSwitchedOffIsTakenBackToo() {
        someNews();
        jdbc.sql("UPDATE webhook_endpoint SET active = FALSE WHERE id = :i")
                .param("i", endpoint)
                .update();
        OutboxTicks.tick(context);
        assertThat(only().message().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(bank.getRequestCount()).isZero();
    }

    @Test
    void afterAChangeOfSecretsBothSignUntilTheOldOneIsRetired() throws InterruptedException {
        String fresh = desk.rotate(endpoint);
        assertThat(fresh).isNotEqualTo(secret);
        someNews();
        tick();
        RecordedRequest both = call();
        assertThat(verified(both, secret)).isTrue();
        assertThat(verified(both, fresh)).isTrue();
        assertThatThrownBy(() -> desk.rotate(endpoint)).isInstanceOf(Refused.class);
        desk.retireFormer(endpoint);
        someNews();
        tick();
        RecordedRequest one = call();
        assertThat(verified(one, secret)).isFalse();
        assertThat(verified(one, fresh)).isTrue();
    }

    @Test
    void theOldSecretRunsOutByItself() throws InterruptedException {
        String fresh = desk.rotate(endpoint);
        clock.shift(Duration.ofDays(7).plusMinutes(1));
        someNews();
        tick();
        RecordedRequest call = call();
        assertThat(verified(call, secret)).isFalse();
        assertThat(verified(call, fresh)).isTrue();
        assertThat(desk.rotate(endpoint)).startsWith("whsec_");
    }

    @Test
    void theSecretStandsSealedInTheDatabaseAndNowhereElse() {
        byte[] stored = jdbc.sql("SELECT secret FROM webhook_endpoint WHERE id = :i")
                .param("i", endpoint)
                .query((rs, n) -> rs.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(desk.endpoints().toString()).doesNotContain(secret);
    }

    @Test
    void aTestIsSentToOneEndpointAndNamesNoCase() throws InterruptedException {
        desk.test(endpoint);
        tick();
        RecordedRequest call = call();
        assertThat(verified(call, secret)).isTrue();
        assertThat(PublishedSchema.problems(body(call))).isEmpty();
        assertThat(type(JsonMapper.shared().readTree(body(call)))).isEqualTo("webhook.test");
    }

    @Test
    void anAddressThatTurnsOutToLieInsideGetsNothing() {
        jdbc.sql("UPDATE webhook_endpoint SET url = :u WHERE id = :i")
                .param("u", "http://127.0.0.2:" + bank.getPort() + "/hooks")
                .param("i", endpoint)
                .update();
        someNews();
        tick();
        assertThat(bank.getRequestCount()).isZero();
        assertThat(only().message().state()).isEqualTo(MessageState.NEEDS_PERSON);
        assertThat(only().message().lastCause()).isEqualTo(Delivery.INTERNAL_ADDRESS);
    }

    @Test
    void whatIsEnteredIsChecked() {
        String url = address();
        assertThatThrownBy(() -> desk.add(" ", url, ALL)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.add("esb " + branch, url, ALL)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.add("x " + branch, "https://10.0.0.1/", ALL))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.add("x " + branch, url, Set.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.add("x " + branch, url, Set.of(WebhookEvent.TEST)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aChangeMadeOnAStalePageIsRefused() {
        WebhookEndpoint seen = endpoints.get(endpoint);
        desk.change(seen, "core " + branch, seen.url(), Set.of(WebhookEvent.CLOSED));
        assertThat(endpoints.get(endpoint).events()).containsExactly(WebhookEvent.CLOSED);
        assertThatThrownBy(() -> desk.change(seen, "other " + branch, seen.url(), ALL))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("webhooks.moved"));
    }

    @Test
    @WithMockUser(
            username = "wh.manager",
            roles = {"MANAGER", "OFFICER", "COMPLIANCE", "BANK_API"})
    void nobodyButTheAdministratorMayTouchAnyOfIt() {
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> acts = List.of(
                () -> desk.endpoints(),
                () -> desk.add("x", address(), ALL),
                () -> desk.change(endpoints.get(endpoint), "x", address(), ALL),
                () -> desk.activate(endpoint, false),
                () -> desk.rotate(endpoint),
                () -> desk.retireFormer(endpoint),
                () -> desk.test(endpoint),
                () -> desk.latest(),
                () -> desk.stuck(),
                () -> desk.resend(Ids.next()));
        acts.forEach(act -> assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class));
    }

    private void add(String name, Set<WebhookEvent> events) {
        endpoint = Ids.next();
        secret = endpoints.add(endpoint, name, address(), events, ADMIN).text();
    }

    private String address() {
        return "http://localhost:" + bank.getPort() + "/hooks";
    }

    private void someNews() {
        PersonId person = given.person(NAME);
        promise(openCase(person), person);
    }

    private UUID promise(CaseId id, PersonId person) {
        return promises.make(
                id, person, Money.of("1234.00"), clock.today().plusDays(3), "COUNTER", null, TEST, clock.instant());
    }

    /** Without an event: what is told of opening is the day-end's. */
    private CaseId openCase(PersonId person) {
        CaseId id = CaseId.next();
        UUID loan = given.loan(person, branch, clock.today().minusDays(5));
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, state, scope, currency,
                            opened_on, principal, interest, penalty, compound, fees, class)
                        VALUES (:i, :n, :p, :b, 'OPEN', 'SCOPE_BUSINESS', 'CNY', :d, 0, 0, 0, 0, 0, 'NORMAL')""")
                .param("i", id.value())
                .param("n", "WH-" + id.value().toString().substring(24))
                .param("p", person.value())
                .param("b", branch.value())
                .param("d", clock.today())
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:c, :l, :d)")
                .param("c", id.value())
                .param("l", loan)
                .param("d", clock.today())
                .update();
        return id;
    }

    private void dayEnd() {
        LocalDate today = clock.today();
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
    }

    /** Until nothing waits: a tick takes only so many messages, and other tests may have left many cases to tell of. */
    private void tick() {
        for (int i = 0; i == 0 || i < 50 && desk.latest().stream().anyMatch(this::dueToMe); i++)
            OutboxTicks.tick(context);
    }

    private boolean dueToMe(WebhookDesk.DeliveryRow row) {
        return toMe(row) && row.message().state() == MessageState.DUE;
    }

    private void again() {
        OutboxTicks.due(context, only().message().id());
        OutboxTicks.tick(context);
    }

    private void answer(int status) {
        bank.enqueue(new MockResponse.Builder().code(status).build());
    }

    private void assertSameTwice() throws InterruptedException {
        assertThat(only().message().state()).isEqualTo(MessageState.DELIVERED);
        List<RecordedRequest> calls = calls();
        assertThat(calls)
                .hasSize(2)
                .allSatisfy(call -> assertThat(verified(call, secret)).isTrue());
        assertThat(calls.get(0).getHeaders().get("webhook-id"))
                .isEqualTo(calls.get(1).getHeaders().get("webhook-id"))
                .isEqualTo(only().message().id().toString());
        assertThat(body(calls.get(0))).isEqualTo(body(calls.get(1)));
    }

    private WebhookDesk.DeliveryRow only() {
        List<WebhookDesk.DeliveryRow> mine =
                desk.latest().stream().filter(this::toMe).toList();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private boolean toMe(WebhookDesk.DeliveryRow row) {
        return row.endpoint().endsWith(branch.value());
    }

    private boolean mine(JsonNode note) {
        return note.path("branch").asString().equals(branch.value());
    }

    private RecordedRequest call() throws InterruptedException {
        return bank.takeRequest();
    }

    private List<RecordedRequest> calls() throws InterruptedException {
        List<RecordedRequest> calls = new ArrayList<>();
        RecordedRequest next = bank.takeRequest(0, java.util.concurrent.TimeUnit.MILLISECONDS);
        while (next != null) {
            calls.add(next);
            next = bank.takeRequest(0, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        return calls;
    }

    /** Of the calls not looked at yet; each keeps to the schema and is signed. */
    private List<JsonNode> bodies() throws InterruptedException {
        List<JsonNode> bodies = new ArrayList<>();
        for (RecordedRequest call : calls()) {
            assertThat(verified(call, secret)).isTrue();
            assertThat(PublishedSchema.problems(body(call))).isEmpty();
            assertThat(body(call)).doesNotContain(NAME);
            bodies.add(JsonMapper.shared().readTree(body(call)));
        }
        return bodies;
    }

    private static String type(JsonNode body) {
        return body.path("type").asString();
    }

    private static List<JsonNode> notes(JsonNode body) {
        return StreamSupport.stream(body.path("data").path("cases").spliterator(), false)
                .toList();
    }

    private static String caseId(JsonNode note) {
        return note.path("caseId").asString();
    }

    private static String body(RecordedRequest call) {
        return Objects.requireNonNull(call.getBody()).utf8();
    }

    /** As a receiver would, with nothing of the house. */
    private boolean verified(RecordedRequest call, String secret) {
        String id = Objects.requireNonNull(call.getHeaders().get("webhook-id"));
        String timestamp = Objects.requireNonNull(call.getHeaders().get("webhook-timestamp"));
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        assertThat(age.abs()).isLessThan(Duration.ofMinutes(5));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    java.util.Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] sum = mac.doFinal((id + "." + timestamp + "." + body(call)).getBytes(StandardCharsets.UTF_8));
            String expected = "v1," + java.util.Base64.getEncoder().encodeToString(sum);
            return List.of(Objects.requireNonNull(call.getHeaders().get("webhook-signature"))
                            .split(" "))
                    .contains(expected);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
