package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@QingshouTest
@Transactional
class MonthEndStepTest {
    /** Long before any other test closes a day. */
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 31);

    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 31);

    @Autowired
    MonthEndStep step;

    @Autowired
    BucketMigration migration;

    @Autowired
    CaseFixture given;

    @Autowired
    ApiKeys keys;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private void now(UUID loan, String columns) {
        jdbc.sql("UPDATE loan SET " + columns + " WHERE id = :l")
                .param("l", loan)
                .update();
    }

    private UUID loan(BranchCode branch, @Nullable LocalDate since) {
        return given.loan(given.person("王伟"), branch, since);
    }

    private List<String> moves(BranchCode branch, LocalDate monthEnd) {
        return jdbc.sql("SELECT * FROM bucket_migration WHERE branch_code = :b AND month_end = :m")
                .param("b", branch.value())
                .param("m", monthEnd)
                .query((rs, n) -> String.join(
                        " ",
                        rs.getString("from_standing"),
                        rs.getString("to_standing"),
                        rs.getString("loans"),
                        rs.getString("principal_before"),
                        rs.getString("principal_after")))
                .list();
    }

    @Test
    void whatWentFromWhichBucketToWhichIsCountedWithWhatIsNewGoneWrittenOffAndClosed() {
        BranchCode branch = given.branch();
        UUID rolls = loan(branch, JANUARY.minusDays(30));
        UUID rollsToo = loan(branch, JANUARY.minusDays(1));
        UUID cured = loan(branch, JANUARY.minusDays(90));
        UUID gone = loan(branch, null);
        UUID writtenOff = loan(branch, JANUARY.minusDays(400));
        UUID closed = loan(branch, JANUARY.minusDays(31));
        assertThat(step.run(JANUARY)).isGreaterThanOrEqualTo(6);
        assertThat(moves(branch, JANUARY)).as("nothing to compare with").isEmpty();

        now(rolls, "principal_outstanding = 9000");
        now(cured, "aged_from = NULL, overdue_since = NULL");
        now(gone, "on_tape = FALSE");
        now(writtenOff, "written_off_on = '2021-02-10'");
        now(closed, "closed_on = '2021-02-11', principal_outstanding = 0, aged_from = NULL");
        loan(branch, FEBRUARY);
        step.run(FEBRUARY);
        List<String> february = List.of(
                "CURRENT GONE 1 10000.00 10000.00",
                "D1_30 D31_60 1 10000.00 9000.00",
                "D1_30 D1_30 1 10000.00 10000.00",
                "D31_60 CLOSED 1 10000.00 0.00",
                "D361 WRITTEN_OFF 1 10000.00 10000.00",
                "D61_90 CURRENT 1 10000.00 10000.00",
                "NEW CURRENT 1 0.00 10000.00");
        assertThat(moves(branch, FEBRUARY)).containsExactlyInAnyOrderElementsOf(february);

        now(rollsToo, "on_tape = FALSE");
        now(gone, "on_tape = TRUE");
        step.run(MARCH);
        assertThat(moves(branch, MARCH))
                .as("what is closed stays closed and is not counted again")
                .containsExactlyInAnyOrder(
                        "GONE CURRENT 1 10000.00 10000.00",
                        "D31_60 D61_90 1 9000.00 9000.00",
                        "D1_30 GONE 1 10000.00 10000.00",
                        "WRITTEN_OFF WRITTEN_OFF 1 10000.00 10000.00",
                        "CURRENT CURRENT 1 10000.00 10000.00",
                        "CURRENT D31_60 1 10000.00 10000.00");
    }

    @Test
    void theSameMonthEndAgainGivesTheSameAndOtherDaysCostNothing() {
        BranchCode branch = given.branch();
        UUID rolls = loan(branch, JANUARY.minusDays(5));
        step.run(JANUARY);
        step.run(FEBRUARY);
        List<String> once = moves(branch, FEBRUARY);
        assertThat(once).containsExactly("D1_30 D31_60 1 10000.00 10000.00");
        step.run(FEBRUARY);
        assertThat(moves(branch, FEBRUARY)).isEqualTo(once);
        now(rolls, "on_tape = FALSE");
        assertThat(step.run(FEBRUARY.minusDays(1))).isZero();
        assertThat(step.run(FEBRUARY.plusDays(1))).isZero();
        assertThat(moves(branch, FEBRUARY)).isEqualTo(once);
    }

    @Test
    void everyBucketsLastAndFirstDayStandInTheRightOne() {
        BranchCode branch = given.branch();
        for (Bucket bucket : Bucket.values())
            if (bucket != Bucket.D361) {
                loan(branch, JANUARY.minusDays(bucket.upTo()));
                loan(branch, JANUARY.minusDays(bucket.upTo() + 1));
            }
        step.run(JANUARY);
        assertThat(jdbc.sql("""
                                SELECT m.standing, DATEDIFF(m.month_end, l.aged_from) AS days FROM month_end_loan m
                                JOIN loan l ON l.id = m.loan_id WHERE l.branch_code = :b AND m.month_end = :m""")
                        .param("b", branch.value())
                        .param("m", JANUARY)
                        .query((rs, n) -> rs.getString("standing")
                                .equals(Bucket.of(rs.getLong("days")).name()))
                        .list())
                .hasSize(14)
                .containsOnly(true);
    }

    @Test
    void theBanksSystemsReadAllBranchesAndAManagerTheirOwn() {
        BranchCode mine = given.branch();
        BranchCode others = given.branch();
        loan(mine, JANUARY.minusDays(5));
        loan(others, JANUARY.minusDays(5));
        step.run(JANUARY);
        step.run(FEBRUARY);
        MvcTestResult answer = get("2021-02");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.moves[*].branch")
                .asArray()
                .contains(mine.value(), others.value());
        assertThat(get("2021-01")).hasStatus(404);
        assertThat(get("2021-02-28"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ledger.migration.month");

        as(given.user(mine, "boss", Roles.MANAGER), Roles.MANAGER);
        assertThat(migration.of(YearMonth.of(2021, 2)))
                .extracting(move -> move.branch() + " " + move.from() + " " + move.to() + " " + move.loans())
                .containsExactly(mine + " D1_30 D31_60 1");
        assertThatThrownBy(() -> migration.of(YearMonth.of(2021, 1))).isInstanceOf(Refused.class);
        as(given.user(mine, "an", Roles.OFFICER), Roles.OFFICER);
        assertThatThrownBy(() -> migration.of(YearMonth.of(2021, 2))).isInstanceOf(AccessDeniedException.class);
    }

    private MvcTestResult get(String month) {
        String key = keys.issue("month-end-" + UUID.randomUUID(), Duration.ofDays(1), ActorId.system("test"));
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build())
                .get()
                .uri("/api/v1/migration?month=" + month)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .exchange();
    }

    private static void as(ActorId who, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who.value(), "", AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
