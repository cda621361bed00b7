package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.QueryCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Cases are given by a policy or by hand, looked at before, and told of afterwards. */
@QingshouTest
@RecordApplicationEvents
@Transactional
class AssignmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    CaseAssignStep assigning;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    CaseDistribution distribution;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk page;

    @Autowired
    ContactDesk contacts;

    @Autowired
    Notices notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private BranchCode branch;
    private ActorId an;
    private ActorId bo;
    private ActorId manager;

    @BeforeEach
    void aBranchOfTwo() {
        Staff staff = Staff.of(given);
        branch = staff.branch();
        an = staff.an();
        bo = staff.bo();
        manager = staff.manager();
        as(manager, Roles.MANAGER);
    }

    private List<CaseId> open(String... principals) {
        List<PersonId> people = new ArrayList<>();
        for (String principal : principals) {
            PersonId person = given.person("客户");
            UUID loan = given.loan(person, branch, DAY.minusDays(3));
            given.owes(loan, principal, "0", DAY.minusDays(3));
            people.add(person);
        }
        opening.run(DAY);
        return people.stream()
                .map(person -> cases.openCase(person, branch).orElseThrow())
                .toList();
    }

    private @Nullable ActorId owner(CaseId id) {
        return cases.get(id).owner();
    }

    private void state(CaseId id, String state) {
        jdbc.sql("UPDATE collection_case SET state = :s, version = version + 1 WHERE id = :i")
                .param("s", state)
                .param("i", id.value())
                .update();
    }

    @Test
    void aBranchThatNobodyAskedKeepsTheLastOfficerAndBalancesByCount() {
        AssignmentPolicy policy = desk.policy(branch);
        assertThat(policy.keepLast()).isTrue();
        assertThat(policy.basis()).isEqualTo(AssignmentBasis.COUNT);
        assertThat(policy.share(an)).isEqualTo(100);
    }

    @Test
    void aPolicyIsStoredAndHoldsFromTheNextDayEndOn() {
        desk.change(new AssignmentPolicy(branch, false, AssignmentBasis.AMOUNT, Map.of(), 0));
        List<CaseId> ids = open("20", "30", "50", "40");
        assigning.run(DAY);
        assertThat(ids).extracting(this::owner).containsExactly(an, bo, an, bo);
        assertThat(events.stream(PolicyChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("basis", "AMOUNT")
                        .containsEntry("keepLast", "false"));
    }

    @Test
    void aPolicyThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        AssignmentPolicy seen = desk.policy(branch);
        desk.change(new AssignmentPolicy(branch, true, AssignmentBasis.RATIO, Map.of(bo, 50), seen.version()));
        refused(
                "cases.policy.changed",
                () -> desk.change(
                        new AssignmentPolicy(branch, false, AssignmentBasis.COUNT, Map.of(), seen.version())));
        AssignmentPolicy now = desk.policy(branch);
        assertThat(now.shares()).containsExactly(Map.entry(bo, 50));
        desk.change(new AssignmentPolicy(branch, false, AssignmentBasis.COUNT, Map.of(), now.version()));
        assertThat(desk.policy(branch).basis()).isEqualTo(AssignmentBasis.COUNT);
        refused(
                "cases.policy.changed",
                () -> desk.change(new AssignmentPolicy(branch, true, AssignmentBasis.COUNT, Map.of(), now.version())));
    }

    @Test
    void aPolicyThatGivesNobodyAnythingIsRefused() {
        refused(
                "cases.policy.nobody",
                () -> desk.change(new AssignmentPolicy(branch, true, AssignmentBasis.RATIO, Map.of(an, 0, bo, 0), 0)));
        refused(
                "cases.policy.officer",
                () -> desk.change(new AssignmentPolicy(branch, true, AssignmentBasis.RATIO, Map.of(manager, 10), 0)));
    }

    @Test
    void byRatioTheDayEndGivesHalfAShareHalfAsMuch() {
        desk.change(new AssignmentPolicy(branch, true, AssignmentBasis.RATIO, Map.of(bo, 50), 0));
        List<CaseId> ids = open("1", "1", "1", "1", "1", "1");
        assigning.run(DAY);
        assertThat(ids).extracting(this::owner).filteredOn(bo::equals).hasSize(2);
        assertThat(desk.officers(branch))
                .extracting(line -> line.load().cases())
                .containsExactly(4, 2);
    }

    @Test
    void anOfficerWhoIsLockedOutGetsNothing() {
        jdbc.sql("UPDATE app_user SET locked_until = :u WHERE login = :l")
                .param("u", Utc.of(clock.instant().plusSeconds(600)))
                .param("l", an.value())
                .update();
        List<CaseId> ids = open("1", "1");
        assigning.run(DAY);
        assertThat(ids).extracting(this::owner).containsOnly(bo);
    }

    @Test
    void whatAnAgencyHoldsIsNoLoad() {
        List<CaseId> ids = open("1", "1", "1");
        assignment.reassign(ids.subList(0, 2), an);
        state(ids.get(0), "PLACED");
        state(ids.get(1), "PLACED");
        assigning.run(DAY);
        assertThat(owner(ids.get(2))).as("an's two lie with an agency").isEqualTo(an);
    }

    @Test
    void theDayEndWritesTimelinesAndOneEventARange() {
        List<CaseId> ids = open("1", "1");
        assigning.run(DAY);
        assertThat(page.timeline(ids.getFirst(), Timeline.Kind.CASE, 5))
                .extracting(told -> told.entry().key())
                .contains("timeline.assigned");
        assertThat(events.stream(BulkCaseChange.class)
                        .filter(event -> event.action().equals("cases.assigned")))
                .anySatisfy(event -> assertThat(event.count()).isEqualTo(2));
    }

    @Test
    void thePreviewShowsBeforeGivenAndAfterAndChangesNothing() {
        assignment.reassign(open("100"), an);
        List<CaseId> fresh = open("10", "20", "30");
        AssignmentPreview preview = assignment.previewUnowned(branch);
        assertThat(preview.lines())
                .extracting(
                        line -> line.before().cases(),
                        line -> line.given().cases(),
                        line -> line.after().cases())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, 2), org.assertj.core.groups.Tuple.tuple(0, 2, 2));
        assertThat(preview.lines().getFirst().before().amount()).isEqualTo(Money.of("100"));
        assertThat(fresh).extracting(this::owner).containsOnlyNulls();
        assertThat(assignment.apply(preview)).isEqualTo(3);
        assertThat(desk.officers(branch))
                .extracting(line -> line.load().cases())
                .containsExactly(2, 2);
        assertThat(desk.unowned(branch).cases()).isZero();
        assertThat(Staff.told(notices, bo)).containsExactly("cases.notice.came");
        assertThat(Staff.told(notices, an)).contains("cases.notice.came.one");
    }

    @Test
    void aPreviewThatTheBookHasOvertakenIsNotApplied() {
        List<CaseId> ids = open("10", "20");
        AssignmentPreview preview = assignment.previewTo(ids, an);
        assignment.reassign(List.of(ids.getFirst()), bo);
        refused("cases.assign.changed", () -> assignment.apply(preview));
        assertThat(owner(ids.get(1))).isNull();
    }

    @Test
    void aPreviewForAnOfficerWhoHasLeftIsNotApplied() {
        AssignmentPreview preview = assignment.previewTo(open("10"), an);
        jdbc.sql("UPDATE app_user SET enabled = FALSE WHERE login = :l")
                .param("l", an.value())
                .update();
        refused("cases.assign.officer", () -> assignment.apply(preview));
    }

    @Test
    void aManagerOfAnotherBranchCanNeitherLookNorApply() {
        List<CaseId> ids = open("10");
        AssignmentPreview preview = assignment.previewTo(ids, an);
        as(given.user(given.branch(), "stranger", Roles.MANAGER), Roles.MANAGER);
        assertThat(assignment.previewTo(ids, an).moves()).isEmpty();
        refused("cases.policy.branch", () -> assignment.previewUnowned(branch));
        refused("cases.policy.branch", () -> desk.policy(branch));
        refused("cases.assign.changed", () -> assignment.apply(preview));
        refused("cases.missing", () -> assignment.reassign(ids, an));
    }

    @Test
    void byPolicyAnOverloadedOfficersCasesAreSharedOut() {
        List<CaseId> ids = open("1", "1", "1", "1");
        assignment.reassign(ids, an);
        AssignmentPreview preview = assignment.previewByPolicy(ids);
        assertThat(preview.moves()).hasSize(2).allMatch(move -> move.to().equals(bo));
        assertThat(preview.kept()).isEqualTo(2);
        assignment.apply(preview);
        assertThat(ids).extracting(this::owner).filteredOn(bo::equals).hasSize(2);
        assertThat(Staff.told(notices, an)).contains("cases.notice.left");
    }

    @Test
    void byPolicyABookThatIsEvenStaysAsItIsAndWhatALeaverHadIsGiven() {
        List<CaseId> ids = open("1", "1", "1", "1");
        assigning.run(DAY);
        assertThat(assignment.previewByPolicy(ids).moves()).isEmpty();
        jdbc.sql("UPDATE app_user SET enabled = FALSE WHERE login = :l")
                .param("l", an.value())
                .update();
        AssignmentPreview preview = assignment.previewByPolicy(ids);
        assertThat(preview.moves()).hasSize(2).allMatch(move -> move.to().equals(bo) && an.equals(move.from()));
        assignment.apply(preview);
        assertThat(ids).extracting(this::owner).containsOnly(bo);
    }

    @Test
    void aHeldCaseGoesWithItsHoldAndAPlacedOneOnlyToAnOfficerByName() {
        List<CaseId> ids = open("1", "1");
        assignment.reassign(ids, an);
        cases.hold(ids.get(0), "HOLD_MEDIATION", DAY, DAY.plusDays(900), null, "调解", TEST, clock.instant());
        state(ids.get(1), "PLACED");
        AssignmentPreview byPolicy = assignment.previewByPolicy(ids);
        assertThat(byPolicy.placed()).isZero();
        assertThat(byPolicy.moves())
                .noneMatch(move -> move.caseId().equals(ids.get(1).value()));
        AssignmentPreview toBo = assignment.previewTo(ids, bo);
        assertThat(toBo.held()).isEqualTo(1);
        assertThat(toBo.placed()).isEqualTo(1);
        assignment.apply(toBo);
        assertThat(ids).extracting(this::owner).containsOnly(bo);
        assertThat(ids).extracting(id -> cases.get(id).state()).containsExactly(CaseState.HELD, CaseState.PLACED);
        assertThat(cases.holds(ids.get(0), DAY)).hasSize(1);
    }

    @Test
    void aClosedCaseStaysAsItIs() {
        List<CaseId> ids = open("1", "1");
        state(ids.get(0), "CLOSED");
        assertThat(assignment.previewTo(ids, an).moves()).hasSize(1);
        refused("cases.closed", () -> assignment.reassign(ids, an));
        assertThat(owner(ids.get(1))).as("all or none").isNull();
    }

    @Test
    void aPlannedVisitIsMadeByTheNewOfficerAndACompanionChangesPlaces() {
        CaseId id = open("1").getFirst();
        assignment.reassign(List.of(id), an);
        as(an, Roles.OFFICER);
        contacts.planVisit(
                id,
                cases.get(id).person(),
                ContactAction.VISIT_BUSINESS,
                Purpose.SURVEY,
                bo,
                "青石镇",
                clock.today().plusDays(2));
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(id), bo);
        assertThat(jdbc.sql("SELECT first_staff, second_staff FROM visit_plan WHERE case_id = :c")
                        .param("c", id.value())
                        .query((rs, n) -> rs.getString(1) + " " + rs.getString(2))
                        .single())
                .isEqualTo(bo + " " + an);
    }

    @Test
    void oneCaseIsAuditedAsItselfAndManyAsASet() {
        List<CaseId> ids = open("1", "1", "1");
        assignment.reassign(ids.subList(0, 1), an);
        assertThat(events.stream(CaseChanged.class)
                        .filter(event -> event.action().equals("case.assigned")))
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("to", an.value()));
        int version = cases.get(ids.get(0)).version();
        assertThat(assignment.reassign(ids, bo)).isEqualTo(3);
        BulkCaseChange set = events.stream(BulkCaseChange.class)
                .filter(event -> event.action().equals("cases.assigned"))
                .findFirst()
                .orElseThrow();
        assertThat(set.count()).isEqualTo(3);
        assertThat(jdbc.sql("SELECT old_value FROM pub_case_change WHERE set_id = :s AND case_id = :c")
                        .param("s", set.setId())
                        .param("c", ids.get(0).value())
                        .query(String.class)
                        .single())
                .isEqualTo(an.value());
        assertThat(cases.get(ids.get(0)).version()).isEqualTo(version + 1);
        assertThat(assignment.reassign(ids, bo)).as("there already").isZero();
    }

    @Test
    void allOfAFilterAreTheCasesThatTheListShows() {
        List<CaseId> ids = open("1", "2", "3");
        assignment.reassign(ids.subList(0, 2), an);
        assertThat(assignment.all(new CaseList.Filter(null, null, an, null, null)))
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }

    @Test
    void tenTimesTheCasesAskTheDatabaseNoMore() {
        open("1", "1", "1");
        long few = QueryCount.during(jdbc, () -> distribution.assign(branch, TEST, clock.instant()));
        open(java.util.Collections.nCopies(30, "1").toArray(String[]::new));
        long many = QueryCount.during(jdbc, () -> distribution.assign(branch, TEST, clock.instant()));
        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void onlyManagersAssign() {
        List<CaseId> ids = open("1");
        for (String role : List.of(Roles.OFFICER, Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY, Roles.BANK_API)) {
            as(an, role);
            List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> acts = List.of(
                    () -> assignment.officers(),
                    () -> assignment.reassign(ids, bo),
                    () -> assignment.previewTo(ids, bo),
                    () -> assignment.previewByPolicy(ids),
                    () -> assignment.previewUnowned(branch),
                    () -> assignment.all(CaseList.Filter.NONE),
                    () -> assignment.apply(new AssignmentPreview(List.of(), List.of(), 0, 0, 0, 0)),
                    () -> desk.branches(),
                    () -> desk.officers(branch),
                    () -> desk.unowned(branch),
                    () -> desk.policy(branch),
                    () -> desk.change(AssignmentPolicy.standard(branch)));
            acts.forEach(act -> assertThatThrownBy(act).as(role).isInstanceOf(AccessDeniedException.class));
        }
    }
}
