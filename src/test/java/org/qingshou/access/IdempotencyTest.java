package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.tape.Books;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The header of the IETF draft, on the bank API as its callers see it. */
@QingshouTest
class IdempotencyTest {
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数\nL1,C1,王伟,T101,100.00,5\n";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiKeys keys;

    @Autowired
    IdempotencyKeys claims;

    @Autowired
    Branches branches;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String source = "i-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String name = "idem-" + UUID.randomUUID();
    private MockMvcTester mvc;
    private String bearer;

    @BeforeEach
    void aCaller() {
        mvc = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        bearer = bearer(name);
        Books.branches(branches, "T101");
    }

    private String bearer(String caller) {
        return "Bearer " + keys.issue(caller, Duration.ofDays(1), ActorId.system("test"));
    }

    @Test
    void theSameCallUnderTheSameKeyIsAnsweredAsBefore() {
        MvcTestResult first = tape(key, TAPE, bearer);
        assertThat(first).hasStatus(202);
        MvcTestResult again = tape("\"" + key + "\"", TAPE, bearer);
        assertThat(again).hasStatus(202);
        assertThat(body(again)).isEqualTo(body(first)).contains("\"id\"");
        assertThat(again.getResponse().getHeader(HttpHeaders.LOCATION))
                .isEqualTo(first.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(again.getResponse().getContentType())
                .isEqualTo(first.getResponse().getContentType());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tape WHERE source = :s")
                        .param("s", source)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherCallIsRefusedAndChangesNothing() {
        assertThat(tape(key, TAPE, bearer)).hasStatus(202);
        MvcTestResult other = tape(key, TAPE.replace("100.00", "90.00"), bearer);
        assertThat(other).hasStatus(422);
        assertThat(other).bodyJson().extractingPath("$.code").isEqualTo("access.api.idempotency.other");
        assertThat(payments(key, "[]", bearer)).hasStatus(422);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        MvcTestResult first = tape(key, TAPE, bearer);
        MvcTestResult other = tape(key, TAPE, bearer("idem-" + UUID.randomUUID()));
        assertThat(other).hasStatus(202);
        assertThat(body(other)).isNotEqualTo(body(first));
    }

    @Test
    void aCallThatWasRefusedLeavesItsKeyFree() {
        assertThat(payments(key, "[null]", bearer)).hasStatus(400);
        MvcTestResult mended = payments(key, "[]", bearer);
        assertThat(mended).hasStatusOk();
        assertThat(body(payments(key, "[]", bearer))).isEqualTo(body(mended));
    }

    @Test
    void aCallThatIsUnderWayIsAConflict() throws Exception {
        String path = "/api/v1/payments";
        MockHttpServletRequest same = new MockHttpServletRequest("POST", path);
        same.setQueryString("source=" + source);
        same.setContentType("application/json");
        same.setContent("[]".getBytes(StandardCharsets.UTF_8));
        byte[] print = RepeatableCall.of(same).orElseThrow().print();
        var mine = claims.claim(ActorId.api(name), key, print);
        MvcTestResult twin = payments(key, "[]", bearer);
        assertThat(twin).hasStatus(409);
        assertThat(twin).bodyJson().extractingPath("$.code").isEqualTo("access.api.idempotency.underWay");
        claims.free(((IdempotencyKeys.Claim.Mine) mine).id());
        assertThat(payments(key, "[]", bearer)).hasStatusOk();
    }

    @Test
    void anAnswerIsKeptForADayAndALostCallForHalfAnHour() {
        byte[] print = new byte[32];
        var mine = (IdempotencyKeys.Claim.Mine) claims.claim(ActorId.api(name), key, print);
        assertThat(claims.claim(ActorId.api(name), key, print)).isInstanceOf(IdempotencyKeys.Claim.UnderWay.class);
        age(mine.id(), IdempotencyKeys.LOST.plusSeconds(5));
        var taken = (IdempotencyKeys.Claim.Mine) claims.claim(ActorId.api(name), key, print);
        claims.keep(taken.id(), new IdempotencyKeys.Answer(200, null, null, new byte[] {1}));
        age(taken.id(), IdempotencyKeys.KEPT.minusMinutes(1));
        claims.deleteOld();
        assertThat(claims.claim(ActorId.api(name), key, print))
                .isInstanceOfSatisfying(
                        IdempotencyKeys.Claim.Answered.class,
                        known -> assertThat(known.answer().body()).containsExactly(1));
        age(taken.id(), IdempotencyKeys.KEPT.plusSeconds(5));
        assertThat(claims.claim(ActorId.api(name), key, print)).isInstanceOf(IdempotencyKeys.Claim.Mine.class);
    }

    private void age(UUID id, Duration by) {
        jdbc.sql("UPDATE api_idempotency SET created_at = :at WHERE id = :i")
                .param("at", Utc.of(clock.instant().minus(by)))
                .param("i", id)
                .update();
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithTheMend() {
        for (String bad : new String[] {"", "two words", "\"\"", "键", "a".repeat(201)}) {
            MvcTestResult refused = payments(bad, "[]", bearer);
            assertThat(refused).hasStatus(400);
            assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("access.api.idempotency.key");
        }
    }

    @Test
    void aStoredAnswerIsSealed() {
        String body =
                "[{\"paymentNo\":\"P1\",\"loanNo\":\"NOWHERE-77\",\"paidOn\":\"2026-03-02\",\"amount\":1,\"paidBy\":\"NOBODY-77\"}]";
        assertThat(body(payments(key, body, bearer))).contains("NOBODY-77");
        byte[] stored = jdbc.sql("SELECT body FROM api_idempotency WHERE call_key = :k")
                .param("k", key)
                .query((rs, n) -> rs.getBytes("body"))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("NOBODY-77");
        assertThat(body(payments(key, body, bearer))).contains("NOBODY-77");
    }

    private MvcTestResult tape(String withKey, String tape, String by) {
        return mvc.post()
                .uri("/api/v1/tapes")
                .multipart()
                .file(new MockMultipartFile("file", "tape.csv", "text/csv", tape.getBytes(StandardCharsets.UTF_8)))
                .param("asOf", "2026-03-02")
                .param("source", source)
                .param("kind", "UPDATE")
                .header(HttpHeaders.AUTHORIZATION, by)
                .header(IdempotencyFilter.HEADER, withKey)
                .exchange();
    }

    private MvcTestResult payments(String withKey, String body, String by) {
        return mvc.post()
                .uri("/api/v1/payments?source=" + source)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, by)
                .header(IdempotencyFilter.HEADER, withKey)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
