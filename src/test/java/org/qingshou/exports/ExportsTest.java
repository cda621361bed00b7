package org.qingshou.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.SetClock;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.compliance.HeldPack;
import org.qingshou.compliance.ParameterChange;
import org.qingshou.compliance.Verdict;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@QingshouTest
class ExportsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Exports exports;

    @Autowired
    ExportBook book;

    @Autowired
    Approvals approvals;

    @Autowired
    Notices notices;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    JdbcClient jdbc;

    private BranchCode branch;
    private ActorId officer;
    private ActorId compliance;
    private ActorId manager;

    @BeforeEach
    void people() {
        SetClock.to(clock.today().atTime(10, 0), clock, shift);
        branch = given.branch();
        officer = given.user(branch, "li", Roles.OFFICER);
        compliance = given.user(branch, "sun", Roles.COMPLIANCE);
        manager = given.user(branch, "zhao", Roles.MANAGER);
        SignedIn.as(officer, Roles.OFFICER);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private static ExportWish list(long records) {
        return new ExportWish("CASE_LIST", "state=OPEN", "cases?state=OPEN", Data.SENSITIVE, records);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo(key));
    }

    private long takenToday() {
        return exports.judge(list(0)).before();
    }

    @Test
    void theNumbersAreThoseOfTheRulePackInForce() {
        try (HeldPack stricter = HeldPack.of(
                context,
                new ParameterChange("R-OUT-13", "sensitive", "25", "10"),
                new ParameterChange("R-OUT-13", "factor", "10", "2"))) {
            assertThat(exports.judge(list(9)).verdict()).isEqualTo(Verdict.ALLOW);
            assertThat(exports.judge(list(10)).verdict()).isEqualTo(Verdict.WARN);
            assertThat(exports.judge(list(20)).verdict()).isEqualTo(Verdict.APPROVAL);
        }
        assertThat(exports.judge(list(20)).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void twentyFourLeaveAtOnceAndTheTwentyFifthNeedsAReasonThatComplianceHearsOf() {
        exports.issue(list(24), null);
        assertThat(exports.judge(list(1)).verdict()).isEqualTo(Verdict.WARN);
        refused("exports.reason", () -> exports.issue(list(1), "  "));
        assertThat(takenToday()).as("what was refused is not counted").isEqualTo(24);
        assertThat(notices.latest(compliance, 5)).isEmpty();

        exports.issue(list(1), "季度核对");
        assertThat(takenToday()).isEqualTo(25);
        assertThat(notices.latest(compliance, 5)).singleElement().satisfies(note -> {
            assertThat(note.key()).isEqualTo("exports.notice.alarm");
            assertThat(note.args()).containsExactly(officer.value(), "25", "#export-data.SENSITIVE");
        });
        exports.issue(list(3), "季度核对");
        assertThat(notices.latest(compliance, 5)).as("the alarm rings once").hasSize(1);
        assertThat(book.page(0, 10)).extracting(ExportEntry::reason).containsExactlyInAnyOrder(null, "季度核对", "季度核对");
    }

    @Test
    void withoutPeopleInItAFileIsFreeAndStillWrittenDown() {
        exports.issue(new ExportWish("COMPLAINT_LIST", "", "complaints", Data.NONE, 100_000), null);
        assertThat(takenToday()).isZero();
        assertThat(book.page(0, 10))
                .singleElement()
                .extracting(ExportEntry::records)
                .isEqualTo(100_000L);
    }

    @Test
    void aNewDayBeginsAtTheBranchsMidnight() {
        exports.issue(list(24), null);
        SetClock.to(clock.today().atTime(23, 59, 59), clock, shift);
        assertThat(takenToday()).isEqualTo(24);
        SetClock.to(clock.today().plusDays(1).atTime(0, 0, 1), clock, shift);
        assertThat(takenToday()).isZero();
    }

    @Test
    void aLargeFileLeavesOnceAfterASecondPersonsYes() {
        ExportWish wish = list(250);
        refused("exports.approval", () -> exports.issue(wish, "核对"));
        refused("exports.reason.ask", () -> exports.ask(wish, " "));
        exports.ask(wish, "监管报送");
        refused("exports.asked", () -> exports.ask(wish, "监管报送"));
        assertThat(exports.judge(wish).asked()).isEqualTo(ExportState.ASKED);
        refused("exports.approval", () -> exports.issue(wish, "核对"));

        decide(new Decision.Approve());
        assertThat(exports.judge(wish).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(exports.judge(list(251)).verdict())
                .as("more rows than were allowed")
                .isEqualTo(Verdict.APPROVAL);
        exports.issue(wish, null);
        assertThat(takenToday()).isEqualTo(250);
        refused("exports.approval", () -> exports.issue(wish, "核对"));
        assertThat(book.page(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.decidedBy()).isEqualTo(manager);
            assertThat(entry.state()).isEqualTo(ExportState.ISSUED);
        });
    }

    private void decide(Decision decision) {
        String id = jdbc.sql("SELECT id FROM export_log WHERE actor = :a AND state = 'ASKED'")
                .param("a", officer.value())
                .query((rs, n) -> rs.getString("id"))
                .single();
        approvals.decide(approvals.open(ExportApproval.KIND, id).orElseThrow().requestId(), decision, manager);
    }

    @Test
    void aYesLapsesAfterADayAndANoIsANo() {
        exports.ask(list(300), "监管报送");
        decide(new Decision.Approve());
        SetClock.to(clock.today().plusDays(1).atTime(10, 30), clock, shift);
        assertThat(exports.judge(list(300)).verdict()).isEqualTo(Verdict.APPROVAL);
        exports.ask(list(300), "监管报送");
        decide(new Decision.Reject("用汇总数即可"));
        assertThat(exports.judge(list(300)).verdict()).isEqualTo(Verdict.APPROVAL);
        assertThat(book.page(0, 1))
                .singleElement()
                .extracting(ExportEntry::state)
                .isEqualTo(ExportState.REJECTED);
    }

    @Test
    void aPassServesItsHolderOnceForItsFileAlone() throws Exception {
        ExportPass pass = exports.issue(list(2), null);
        refused("exports.other", () -> pass.of("WORKLIST", "state=OPEN", 2));
        refused("exports.other", () -> pass.of("CASE_LIST", "", 2));
        refused("exports.other", () -> pass.of("CASE_LIST", "state=OPEN", 3));
        SignedIn.as(manager, Roles.MANAGER);
        refused("exports.used", () -> exports.use(pass));
        SignedIn.as(officer, Roles.OFFICER);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(pass, file, out -> out.write(new byte[] {1, 2, 3}));
        refused("exports.used", () -> exports.write(pass, file, out -> out.write(4)));
        assertThat(file.toByteArray()).containsExactly(1, 2, 3);
        byte[] hash = jdbc.sql("SELECT sha256 FROM export_log WHERE actor = :a AND state = 'DONE' AND bytes = 3")
                .param("a", officer.value())
                .query((rs, n) -> rs.getBytes(1))
                .single();
        assertThat(hash).isEqualTo(MessageDigest.getInstance("SHA-256").digest(new byte[] {1, 2, 3}));
    }

    @Test
    void whatBreaksOffIsWrittenDownAsBrokenOff() {
        ExportPass pass = exports.issue(list(2), null);
        assertThatThrownBy(() -> exports.write(pass, new ByteArrayOutputStream(), out -> {
                    throw new IOException("the line is gone");
                }))
                .isInstanceOf(IOException.class);
        assertThat(book.page(0, 1))
                .singleElement()
                .extracting(ExportEntry::state)
                .isEqualTo(ExportState.FAILED);
        assertThat(takenToday()).as("part of it may have arrived").isEqualTo(2);
    }

    @Test
    void twentyAtOnceTakeNoMoreThanTheDayAllows() throws Exception {
        Callable<Boolean> one = () -> {
            SignedIn.as(officer, Roles.OFFICER);
            try {
                exports.issue(list(2), null);
                return true;
            } catch (Refused needsAReason) {
                return false;
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
        List<Boolean> given = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : pool.invokeAll(Collections.nCopies(20, one))) given.add(each.get());
        }
        assertThat(given.stream().filter(yes -> yes)).hasSize(12);
        assertThat(takenToday()).isEqualTo(24);
    }

    @Test
    void complianceSeesWhatAllTookAManagerTheBranchsAndAnOfficerTheOwn() {
        exports.issue(list(2), null);
        SignedIn.as(given.user(branch, "wang", Roles.OFFICER), Roles.OFFICER);
        exports.issue(list(3), null);
        assertThat(book.page(0, 10)).extracting(ExportEntry::records).containsExactly(3L);
        SignedIn.as(compliance, Roles.COMPLIANCE);
        assertThat(book.page(0, 1000)).extracting(ExportEntry::records).contains(2L, 3L);
        SignedIn.as(given.user(given.branch(), "fremd", Roles.MANAGER), Roles.MANAGER);
        assertThat(book.page(0, 10)).isEmpty();
        assertThat(book.count()).isZero();
    }
}
