package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.cases.ContactHistory.State;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;
import org.qingshou.database.ClockShift;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.papers.PdfText;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a complaint is answered from: all that was done, refused and given up towards one person. */
@QingshouTest
class ContactHistoryTest {
    @Autowired
    Exports exports;

    @Autowired
    ContactHistoryDesk desk;

    @Autowired
    ContactDesk calls;

    @Autowired
    Contacts contacts;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private LocalDate today;
    private PersonId debtor;
    private UUID phone;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aDayOfCalls() {
        today = clock.today();
        at(10);
        staff = Staff.of(given);
        debtor = given.person("张三丰");
        phone = given.phone(
                debtor, "139" + (10_000_000 + Math.floorMod(staff.branch().hashCode(), 80_000_000)));
        loan = given.loan(debtor, staff.branch(), today.minusDays(40));
        id = given.openCase(debtor, loan, staff.branch(), staff.an(), today.minusDays(40));
        as(staff.an(), Roles.OFFICER);
        Clearance.Cleared called = (Clearance.Cleared) calls.startCall(id, phone, Purpose.PRESS);
        calls.recordCall(
                called,
                phone,
                new ContactForm(
                        ContactOutcome.C_NO_ANSWER, null, null, null, null, null, today.plusDays(1), null, null, null),
                CallStatement.NONE);
        Clearance.Cleared givenUp = (Clearance.Cleared) calls.startCall(id, phone, Purpose.PRESS);
        guard.abandon(givenUp.id(), clock.instant());
        at(23);
        calls.startCall(id, phone, Purpose.PRESS);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private void at(int hour) {
        SetClock.to(today.atTime(hour, 30), clock, shift);
    }

    private ContactHistory read() {
        return desk.read(debtor, today, today);
    }

    @Test
    void everyActStandsWithWhatBecameOfIt() {
        ContactHistory history = read();
        assertThat(history.name()).isEqualTo("张三丰");
        assertThat(history.lines())
                .extracting(ContactHistory.Line::state)
                .containsExactly(State.REFUSED, State.ABANDONED, State.DONE);
        assertThat(history.lines().getFirst().rules()).contains("R-TIME-01");
        assertThat(history.lines().getLast().outcome()).isEqualTo("C_NO_ANSWER");
        assertThat(history.lines()).allSatisfy(line -> assertThat(line.number()).contains("*"));
        assertThat(history.days()).singleElement().satisfies(day -> {
            assertThat(day.on()).isEqualTo(today);
            assertThat(day.connected()).isZero();
            assertThat(day.failed()).isEqualTo(1);
        });
    }

    @Test
    void anAgencysReportStandsThereToo() {
        at(11);
        Instant talked = clock.instant();
        guard.happened(agencyCall(), true, talked, null);
        contacts.recordOfAgency(
                id, debtor, ContactAction.CALL_OUT_DEBTOR, Purpose.PRESS, "C_PROMISE", talked, "sim", "说了");
        ContactHistory.Line line = read().lines().stream()
                .filter(each -> each.agencyCode() != null)
                .findFirst()
                .orElseThrow();
        assertThat(line.state()).isEqualTo(State.UNCLEARED);
        assertThat(line.verdict()).isNull();
        assertThat(line.rules()).contains("R-GATE-01");
        assertThat(read().days().getFirst().connected()).isEqualTo(1);
    }

    private ProposedAct agencyCall() {
        return new ProposedAct(
                id,
                debtor,
                staff.branch(),
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                null,
                null,
                "sim",
                ActorId.agency("sim"));
    }

    @Test
    void theFirstAndLastDayBelongToThePeriod() {
        assertThat(desk.read(debtor, today.minusDays(5), today).lines()).hasSize(3);
        assertThat(desk.read(debtor, today.minusDays(5), today.minusDays(1)).lines())
                .isEmpty();
        assertThat(desk.read(debtor, today.plusDays(1), today.plusDays(5)).lines())
                .isEmpty();
        refused("cases.trail.period", () -> desk.read(debtor, today, today.minusDays(1)));
    }

    @Test
    void whatHappenedUnderARecordThatWasMergedStandsThere() {
        PersonId duplicate = given.person("张三丰");
        guard.clear(
                new ProposedAct(
                        id,
                        duplicate,
                        staff.branch(),
                        ContactAction.CALL_OUT_DEBTOR,
                        Purpose.PRESS,
                        null,
                        null,
                        null,
                        staff.an()),
                clock.instant(),
                null);
        jdbc.sql("UPDATE person SET merged_into = :k WHERE id = :d")
                .param("k", debtor.value())
                .param("d", duplicate.value())
                .update();
        assertThat(read().lines()).hasSize(4);
        ContactHistory asked = desk.read(duplicate, today, today);
        assertThat(asked.person()).isEqualTo(debtor);
        assertThat(asked.lines()).hasSize(4);
    }

    @Test
    void itIsReadWithinOnesBranchesAndByComplianceAndEachReadingIsWrittenDown() {
        PersonId relative = given.person("李某某");
        given.party(loan, relative, PartyRole.LISTED_CONTACT);
        assertThat(desk.read(relative, today, today).lines()).isEmpty();
        Staff others = Staff.of(given);
        as(others.manager(), Roles.MANAGER);
        refused("cases.person.missing", this::read);
        refused("cases.person.missing", () -> desk.read(relative, today, today));
        as(given.user(others.branch(), "sun", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThat(read().lines()).hasSize(3);
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_event WHERE action = 'contact_history.read' AND subject_id = :p")
                        .param("p", debtor.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePaperHoldsTheCountersAndEveryActWithoutANumberInClear() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.print(
                debtor,
                today,
                today,
                exports.issue(
                        new ExportWish(
                                ContactHistoryDesk.FILE, debtor.toString(), "contact-history", Data.SENSITIVE, 1),
                        null),
                out);
        String text = PdfText.all(out.toByteArray());
        assertThat(text).contains("联系记录", "张三丰", "逐日计数", "被拒绝", "已放弃", "R-TIME-01", "号码已遮盖");
        assertThat(text).doesNotContainPattern("139[0-9]{8}");
        assertThat(read().lines()).extracting(ContactHistory.Line::verdict).contains(Verdict.BLOCK, Verdict.ALLOW);
    }
}
