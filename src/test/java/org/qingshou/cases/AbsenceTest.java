package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is away gets no new cases, a deputy stands in, and it ends with its last day. */
@QingshouTest
@RecordApplicationEvents
@Transactional
class AbsenceTest {
    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    CaseAssignStep assigning;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    CaseFactSource source;

    @Autowired
    Absences absences;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    AssignmentDesk assignmentDesk;

    @Autowired
    CaseDesk page;

    @Autowired
    CaseActs acts;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    ApplicationEvents events;

    private BranchCode branch;
    private ActorId an;
    private ActorId bo;
    private ActorId cai;
    private ActorId manager;
    private LocalDate today;

    @BeforeEach
    void aBranch() {
        today = clock.today();
        Staff staff = Staff.of(given);
        branch = staff.branch();
        an = staff.an();
        bo = staff.bo();
        cai = given.user(branch, "cai", Roles.OFFICER);
        manager = staff.manager();
        as(an, Roles.OFFICER);
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    private CaseId open() {
        PersonId person = given.person("客户");
        given.loan(person, branch, today.minusDays(3));
        opening.run(today);
        return cases.openCase(person, branch).orElseThrow();
    }

    @Test
    void whoeverIsAwayGetsNoNewCasesUntilTheLastDayIsOver() {
        desk.enter(an, today, today.plusDays(1), null);
        desk.enter(an, today.plusDays(10), today.plusDays(12), null);
        CaseId first = open();
        assigning.run(today);
        assertThat(cases.get(first).owner()).isEqualTo(bo);
        as(manager, Roles.MANAGER);
        assertThat(assignment.officers()).extracting(UserInfo::id).containsExactly(bo, cai);
        refused("cases.assign.absent", () -> assignment.reassign(List.of(first), an));
        AssignmentPreview preview = assignment.previewTo(List.of(first), an);
        refused("cases.assign.absent", () -> assignment.apply(preview));
        shift.to(Duration.ofDays(2));
        CaseId later = open();
        assigning.run(today);
        assertThat(cases.get(later).owner()).as("back, and with the fewest").isEqualTo(an);
    }

    @Test
    void theLastOfficerWhoIsAwayDoesNotKeepTheCustomer() {
        PersonId person = given.person("老客户");
        UUID loan = given.loan(person, branch, today.minusDays(3));
        opening.run(today);
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(cases.openCase(person, branch).orElseThrow()), an);
        given.owes(loan, "9000", "0", null);
        opening.run(today.plusDays(1));
        given.owes(loan, "9000", "1", today.plusDays(1));
        opening.run(today.plusDays(2));
        desk.enter(an, today, today.plusDays(5), null);
        assigning.run(today.plusDays(2));
        assertThat(cases.get(cases.openCase(person, branch).orElseThrow()).owner())
                .isEqualTo(bo);
    }

    @Test
    void theCaseStaysTheOfficersAndTheDeputyWorksIt() {
        CaseId id = open();
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(id), an);
        desk.enter(an, today, today.plusDays(3), bo);
        assertThat(cases.get(id).owner()).isEqualTo(an);
        as(bo, Roles.OFFICER);
        CasePage seen = page.open(id).orElseThrow();
        assertThat(seen.owner()).isEqualTo(new CaseOwner("an", today.plusDays(3), "bo", null));
        assertThat(seen.allowed()).contains(CaseAction.CALL, CaseAction.NOTE);
        acts.note(id, "代理跟进");
        assertThat(absences.coveredBy(bo, today)).extracting(Absence::officer).containsExactly(an);
        assertThat(absences.coveredBy(bo, today.plusDays(3))).hasSize(1);
        assertThat(absences.coveredBy(bo, today.plusDays(4)))
                .as("over by its date")
                .isEmpty();
        assertThat(Staff.told(notices, bo)).contains("cases.notice.deputy");
        assertThat(Staff.told(notices, an)).contains("cases.notice.absent");
    }

    @Test
    void theGuardKnowsWhoStandsInForTheOfficerOfACaseAndOnlyForThoseDays() {
        CaseId id = open();
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(id), an);
        desk.enter(an, today, today.plusDays(1), bo);
        CaseView header = cases.get(id);
        CaseFacts facts = new CaseFacts();
        source.fill(facts, id, header.person(), branch, today);
        assertThat(facts.owner()).isEqualTo(an.value());
        assertThat(facts.answersForCase(bo.value())).isTrue();
        assertThat(facts.answersForCase(cai.value())).isFalse();
        CaseFacts after = new CaseFacts();
        source.fill(after, id, header.person(), branch, today.plusDays(2));
        assertThat(after.answersForCase(bo.value())).isFalse();
    }

    @Test
    void whoComesBackEarlierEndsItAndAllAreTold() {
        UUID id = desk.enter(an, today.minusDays(2), today.plusDays(9), bo);
        assertThat(Staff.told(notices, manager)).containsExactly("cases.notice.absence");
        desk.end(id);
        desk.end(id);
        assertThat(absences.of(an, today)).isEmpty();
        assertThat(absences.of(an, today.minusDays(1))).isPresent();
        assertThat(absences.coveredBy(bo, today)).isEmpty();
        assertThat(desk.lines()).isEmpty();
        assertThat(Staff.told(notices, bo)).contains("cases.notice.back");
        assertThat(events.stream(AbsenceChanged.class))
                .extracting(AbsenceChanged::action)
                .containsExactly("absence.entered", "absence.ended");
        desk.enter(an, today, today.plusDays(1), null);
    }

    @Test
    void anAbsenceThatNeverBeganLeavesNoDayBehind() {
        UUID id = desk.enter(an, today.plusDays(3), today.plusDays(5), null);
        desk.end(id);
        assertThat(absences.of(an, today.plusDays(3))).isEmpty();
        assertThat(desk.lines()).isEmpty();
        desk.enter(an, today.plusDays(4), today.plusDays(4), null);
        assertThat(desk.lines()).hasSize(1);
    }

    @Test
    void daysDeputiesAndPersonsAreChecked() {
        refused("cases.absence.dates", () -> desk.enter(an, today, today.minusDays(1), null));
        refused("cases.absence.dates", () -> desk.enter(an, today.minusDays(9), today.minusDays(1), null));
        refused("cases.absence.dates", () -> desk.enter(an, today, today.plusDays(367), null));
        refused("cases.absence.deputy", () -> desk.enter(an, today, today, an));
        ActorId stranger = given.user(given.branch(), "far", Roles.OFFICER);
        refused("cases.absence.deputy", () -> desk.enter(an, today, today, stranger));
        refused("cases.absence.officer", () -> desk.enter(bo, today, today, null));
        desk.enter(an, today, today.plusDays(2), manager);
        refused("cases.absence.overlap", () -> desk.enter(an, today.plusDays(2), today.plusDays(3), null));
        as(bo, Roles.OFFICER);
        refused("cases.absence.deputy.away", () -> desk.enter(bo, today, today.plusDays(1), an));
        refused(
                "cases.absence.missing",
                () -> desk.end(absences.of(an, today).orElseThrow().id()));
    }

    @Test
    void aDeputyWhoGoesAwayTooIsToldToTheManagers() {
        desk.enter(an, today, today.plusDays(5), bo);
        as(bo, Roles.OFFICER);
        desk.enter(bo, today.plusDays(5), today.plusDays(6), null);
        assertThat(Staff.told(notices, manager)).contains("cases.notice.nodeputy");
    }

    @Test
    void anOfficerSeesTheOwnOnesAndThoseToStandInForAManagerAll() {
        desk.enter(an, today, today.plusDays(1), bo);
        as(cai, Roles.OFFICER);
        desk.enter(cai, today, today.plusDays(1), null);
        assertThat(desk.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.mine()).isTrue());
        assertThat(desk.officers()).extracting(UserInfo::id).containsExactly(cai);
        as(bo, Roles.OFFICER);
        assertThat(desk.lines()).singleElement().satisfies(line -> {
            assertThat(line.officer()).isEqualTo("an");
            assertThat(line.mine()).isFalse();
        });
        as(manager, Roles.MANAGER);
        assertThat(desk.lines()).hasSize(2).allMatch(AbsenceDesk.Line::mine);
        assertThat(assignmentDesk.officers(branch))
                .extracting(line -> line.away() != null)
                .containsExactly(true, false, true);
        assertThat(desk.deputies(an)).extracting(UserInfo::id).containsExactly(bo, cai, manager);
        as(given.user(given.branch(), "stranger", Roles.MANAGER), Roles.MANAGER);
        assertThat(desk.lines()).isEmpty();
        refused("cases.absence.officer", () -> desk.enter(an, today, today, null));
    }

    @Test
    void onlyOfficersAndManagersHaveToDoWithAbsences() {
        for (String role : List.of(Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY, Roles.BANK_API)) {
            as(an, role);
            List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> all = List.of(
                    () -> desk.lines(),
                    () -> desk.officers(),
                    () -> desk.deputies(an),
                    () -> desk.enter(an, today, today, null),
                    () -> desk.end(UUID.randomUUID()));
            all.forEach(act -> assertThatThrownBy(act).as(role).isInstanceOf(AccessDeniedException.class));
        }
    }
}
