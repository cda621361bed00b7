package org.qingshou.ledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.tape.Books;
import org.qingshou.ledger.tape.Payments;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.Tapes;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The bank's own systems read what the ledger makes of what they sent: loans, clocks, files, days and profiles. */
@QingshouTest
class LoanApiTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,产品口径,本金余额,欠息,逾欠开始日,押品类型,押品,押品价值\n"
            + "JJ1,C1,王伟,T101,SCOPE_BUSINESS,1000.00,50.00,2026-01-31,住宅,城东路8号,500000\n";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiKeys keys;

    @Autowired
    Branches branches;

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    private final String source = "la-" + UUID.randomUUID();
    private MockMvcTester mvc;
    private String key;
    private UUID loan;

    @BeforeEach
    void aLoanAndAKey() {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        key = "Bearer " + keys.issue("loans-" + Ids.next(), Duration.ofDays(1), ActorId.system("test"));
        Books.branches(branches, "T101");
        tapes.importNow(Books.request(Books.upload(tapes, TAPE), source, DAY, TapeKind.FULL_BOOK, null), Books.TESTER);
        loan = jdbc.sql("SELECT id FROM loan WHERE source = :s")
                .param("s", source)
                .query(UUID.class)
                .single();
    }

    @Test
    void aLoanIsFoundByItsNumberAndToldAsItIsReckonedHere() {
        pay("P1", "20.00");
        MvcTestResult found = send("/loans/lookup", "{\"source\": \"%s\", \"loanNos\": [\"JJ1\", \"JJ9\"]}");
        assertThat(found).hasStatusOk();
        assertThat(found).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        assertThat(found).bodyJson().extractingPath("$.items[0].id").isEqualTo(loan.toString());
        MvcTestResult one = get("/loans/" + loan);
        assertThat(one).bodyJson().extractingPath("$.due.interest").isEqualTo(30.0);
        assertThat(one).bodyJson().extractingPath("$.due.total").isEqualTo(1030.0);
        assertThat(one).bodyJson().extractingPath("$.overdueSince").isEqualTo("2026-01-31");
        assertThat(one).bodyJson().extractingPath("$.onTape").isEqualTo(true);
        assertThat(one).bodyText().doesNotContain("王伟", "城东路");
    }

    @Test
    void itsPaymentsAndCollateralStandBesideIt() {
        pay("P1", "20.00");
        assertThat(get("/loans/" + loan + "/payments"))
                .bodyJson()
                .extractingPath("$.items[0].paymentNo")
                .isEqualTo("P1");
        MvcTestResult collateral = get("/loans/" + loan + "/collateral");
        assertThat(collateral).bodyJson().extractingPath("$.items[0].value").isEqualTo(500000.0);
        assertThat(collateral).bodyText().doesNotContain("城东路");
    }

    @Test
    void aClockIsToldWithWhatHappenedToIt() {
        UUID clock = Ids.next();
        jdbc.sql("""
                        INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on)
                        VALUES (:id, :l, 'LIMITATION', '2026-01-31', '2029-01-31')""").param("id", clock).param("l", loan).update();
        MvcTestResult clocks = get("/loans/" + loan + "/clocks");
        assertThat(clocks).bodyJson().extractingPath("$.items[0].kind").isEqualTo("LIMITATION");
        assertThat(clocks).bodyJson().extractingPath("$.items[0].dueOn").isEqualTo("2029-01-31");
        assertThat(clocks)
                .bodyJson()
                .extractingPath("$.items[0].events.length()")
                .isEqualTo(0);
    }

    @Test
    void filesOfTapesAndPaymentsAndDaysAreListed() {
        pay("P1", "20.00");
        assertThat(get("/tapes?size=1"))
                .bodyJson()
                .extractingPath("$.items[0].source")
                .isEqualTo(source);
        assertThat(get("/payments?size=1"))
                .bodyJson()
                .extractingPath("$.items[0].booked")
                .isEqualTo(1);
        assertThat(get("/day-end?size=5"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray();
        assertThat(get("/tapes?size=0")).hasStatus(400);
        assertThat(get("/payments?page=-1")).hasStatus(400);
    }

    @Test
    void aMappingIsSavedReadBackAndUsedByItsName() {
        String name = "核心-" + UUID.randomUUID();
        String document = "{\"columns\": {\"loan_no\": {\"column\": \"Ref\"}}}";
        assertThat(put(name, document)).hasStatus(204);
        assertThat(get("/mapping-profiles")).bodyText().contains(name);
        assertThat(get("/mapping-profiles/" + name))
                .bodyJson()
                .extractingPath("$.columns.loan_no.column")
                .isEqualTo("Ref");
        MvcTestResult wrong = put(name, "{\"columns\": {}, \"colour\": 1}");
        assertThat(wrong).hasStatus(400);
        assertThat(wrong).bodyJson().extractingPath("$.code").isEqualTo("tape.profile.json");
        assertThat(get("/mapping-profiles/none-" + Ids.next())).hasStatus(404);
    }

    @Test
    void whatIsNotThereAndWhoHasNoKeyIsRefused() {
        assertThat(get("/loans/" + Ids.next())).hasStatus(404);
        assertThat(get("/loans/" + Ids.next() + "/clocks")).hasStatus(404);
        assertThat(send("/loans/lookup", "{\"source\": \"%s\"}")).hasStatus(400);
        assertThat(mvc.get().uri("/api/v1/loans/" + loan)).hasStatus(401);
    }

    private void pay(String number, String amount) {
        payments.importFile(
                "p.csv",
                new java.io.ByteArrayInputStream(("payment_no,loan_no,paid_on,booked_on,amount\n" + number
                                + ",JJ1,2026-03-03,2026-03-03," + amount + "\n")
                        .getBytes(StandardCharsets.UTF_8)),
                source,
                Books.TESTER);
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/api/v1" + path)
                .header("Authorization", key)
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private MvcTestResult put(String name, String document) {
        return mvc.put()
                .uri("/api/v1/mapping-profiles/{name}", name)
                .header("Authorization", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(document)
                .exchange();
    }

    private MvcTestResult send(String path, String body) {
        return mvc.post()
                .uri("/api/v1" + path)
                .header("Authorization", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(source))
                .exchange();
    }
}
