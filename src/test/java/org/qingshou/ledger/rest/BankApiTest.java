package org.qingshou.ledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.tape.Books;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@QingshouTest
class BankApiTest {
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数\nL1,C1,王伟,T101,100.00,5\nL2,C2,李芳,T998,9.00,5\n";
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiKeys keys;

    @Autowired
    Branches branches;

    @Autowired
    BusinessDates dates;

    @Autowired
    JsonMapper json;

    private final String source = "api-" + UUID.randomUUID();
    private MockMvcTester mvc;
    private String bearer;

    @BeforeEach
    void aKey() {
        mvc = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build());
        bearer = "Bearer "
                + keys.issue("ledger-test-" + KEYS.incrementAndGet(), Duration.ofDays(1), ActorId.system("test"));
        Books.branches(branches, "T101");
    }

    @Test
    void aTapeIsTakenInTheBackgroundAndAnswersWithItsCounts() throws Exception {
        MvcTestResult accepted = post(TAPE.getBytes(Charset.forName("GB18030")));
        assertThat(accepted).hasStatus(202);
        String location = String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
        Awaitility.await().until(() -> get(location).path("state").asString().equals("APPLIED"));
        JsonNode tape = get(location);
        assertThat(tape.path("read").asInt()).isEqualTo(2);
        assertThat(tape.path("added").asInt()).isEqualTo(1);
        assertThat(tape.path("rejected").asInt()).isEqualTo(1);
        JsonNode rejected = get(location + "/rejected");
        assertThat(rejected.get(0).path("row").asInt()).isEqualTo(3);
        assertThat(rejected.get(0).path("column").asString()).isEqualTo("branch_code");
        assertThat(rejected.get(0).path("value").asString()).isEqualTo("T998");
        MvcTestResult file = mvc.get()
                .uri(location + "/rejected")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(new String(file.getResponse().getContentAsByteArray(), Charset.forName("GB18030")))
                .contains("L2,C2,李芳,T998")
                .contains("does not exist");
    }

    @Test
    void aScheduleInAWorkbookIsTaken() throws Exception {
        String book = String.valueOf(
                post(TAPE.getBytes(Charset.forName("GB18030"))).getResponse().getHeader(HttpHeaders.LOCATION));
        Awaitility.await().until(() -> get(book).path("state").asString().equals("APPLIED"));
        byte[] file = Books.workbook("借据号,应还日期,应还本金,应还利息\nL1,2026-01-20,60.00,5.00\nL9,2026-01-20,60.00,5.00\n");
        MvcTestResult accepted = post("SCHEDULE", file);
        assertThat(accepted).hasStatus(202);
        String location = String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
        Awaitility.await().until(() -> get(location).path("state").asString().equals("APPLIED"));
        assertThat(get(location).path("kind").asString()).isEqualTo("SCHEDULE");
        assertThat(get(location).path("added").asInt()).isEqualTo(1);
        assertThat(get(location + "/rejected").get(0).path("value").asString()).isEqualTo("L9");
    }

    private MvcTestResult post(byte[] tape) {
        return post("UPDATE", tape);
    }

    private MvcTestResult post(String kind, byte[] tape) {
        return mvc.post()
                .uri("/api/v1/tapes")
                .multipart()
                .file(new MockMultipartFile("file", "tape.csv", "text/csv", tape))
                .param("asOf", "2026-03-02")
                .param("source", source)
                .param("kind", kind)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
    }

    @Test
    void aDryRunIsAppliedOrDiscardedByItsId() throws Exception {
        String applied = dryRun("100.00");
        assertThat(send(HttpMethod.POST, applied + "/apply")).hasStatus(202);
        Awaitility.await().until(() -> get(applied).path("state").asString().equals("APPLIED"));
        assertThat(get(applied).path("added").asInt()).isEqualTo(1);

        String discarded = dryRun("90.00");
        assertThat(send(HttpMethod.DELETE, discarded)).hasStatus(204);
        assertThat(get(discarded).path("state").asString()).isEqualTo("DISCARDED");
        MvcTestResult late = send(HttpMethod.POST, discarded + "/apply");
        assertThat(late).hasStatus(409);
        assertThat(late).bodyJson().extractingPath("$.code").isEqualTo("tape.not-checked");
        assertThat(send(HttpMethod.DELETE, applied)).hasStatus(409);
        assertThat(send(HttpMethod.DELETE, "/api/v1/tapes/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    private String dryRun(String balance) {
        MvcTestResult accepted = mvc.post()
                .uri("/api/v1/tapes")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "tape.csv",
                        "text/csv",
                        TAPE.replace("100.00", balance).getBytes(StandardCharsets.UTF_8)))
                .param("asOf", "2026-03-02")
                .param("source", source)
                .param("dryRun", "true")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
        String location = String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
        Awaitility.await().until(() -> get(location).path("state").asString().equals("CHECKED"));
        return location;
    }

    private MvcTestResult send(HttpMethod method, String path) {
        return mvc.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        assertThat(mvc.get().uri("/api/v1/tapes/" + UUID.randomUUID()).exchange())
                .hasStatus(401);
        assertThat(mvc.post().uri("/api/v1/day-end/2026-03-02").exchange()).hasStatus(401);
    }

    @Test
    void paymentsAreBookedFromCsvAndJson() throws Exception {
        MvcTestResult accepted = post(TAPE.getBytes(StandardCharsets.UTF_8));
        String location = String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
        Awaitility.await().until(() -> get(location).path("state").asString().equals("APPLIED"));
        MvcTestResult csv = mvc.post()
                .uri("/api/v1/payments?source=" + source)
                .contentType("text/csv")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .content(
                        "payment_no,loan_no,paid_on,amount\nP1,L1,2026-03-03,10.00\nP2,LX,2026-03-03,10.00\nP3,L1,2026-03-03,0\n")
                .exchange();
        assertThat(csv).hasStatusOk();
        JsonNode result = body(csv.getMvcResult());
        assertThat(result.path("booked").asInt()).isEqualTo(1);
        assertThat(result.path("waiting").asInt()).isEqualTo(1);
        assertThat(result.path("rejectedRows").get(0).path("code").asString()).isEqualTo("payment.amount");
        MvcTestResult list = mvc.post()
                .uri("/api/v1/payments?source=" + source)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .content("[{\"payment_no\":\"P1\",\"loanNo\":\"L1\",\"paidOn\":\"2026-03-03\",\"amount\":10}]")
                .exchange();
        assertThat(list).hasStatusOk();
        assertThat(body(list.getMvcResult()).path("known").asInt()).isEqualTo(1);
    }

    @Test
    void aDayIsClosedInTheBackground() throws Exception {
        LocalDate day = dates.lastClosed().map(last -> last.plusDays(1)).orElse(LocalDate.of(2026, 1, 5));
        assertThat(mvc.post()
                        .uri("/api/v1/day-end/" + day)
                        .header(HttpHeaders.AUTHORIZATION, bearer)
                        .exchange())
                .hasStatus(202);
        Awaitility.await()
                .ignoreExceptions()
                .until(() ->
                        get("/api/v1/day-end/" + day).path("state").asString().equals("DONE"));
        assertThat(get("/api/v1/day-end/" + day)
                        .path("steps")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("ageing");
    }

    @Test
    void theContractIsPublishedWithoutAKey() {
        assertThat(mvc.get().uri("/v3/api-docs").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/v1/tapes'].post")
                .isNotNull();
        assertThat(mvc.get().uri("/v3/api-docs/v1").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/v1/day-end/{date}'].post.parameters[*].name")
                .asArray()
                .contains("Idempotency-Key");
    }

    private JsonNode get(String path) throws Exception {
        MvcTestResult result = mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
        assertThat(result).hasStatusOk();
        return body(result.getMvcResult());
    }

    private JsonNode body(MvcResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
