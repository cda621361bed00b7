package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A colleague is asked to help with a case, says yes or no, and the help ends by hand or with its last day. */
@QingshouTest
@Transactional
class AssistTest {
    private static final Map<AssistState, Set<AssistState>> TABLE = Map.of(
            AssistState.ASKED, Set.of(AssistState.RUNNING, AssistState.DECLINED, AssistState.WITHDRAWN),
            AssistState.RUNNING, Set.of(AssistState.ENDED),
            AssistState.DECLINED, Set.of(),
            AssistState.WITHDRAWN, Set.of(),
            AssistState.ENDED, Set.of());

    @Autowired
    AssistDesk desk;

    @Autowired
    CaseFixture given;

    @Autowired
    Notices notices;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private CaseId caseId;
    private LocalDate today;

    @BeforeEach
    void aCase() {
        staff = Staff.of(given);
        today = clock.today();
        PersonId debtor = given.person("某某");
        UUID loan = given.loan(debtor, staff.branch(), today.minusDays(40));
        caseId = given.openCase(debtor, loan, staff.branch(), staff.an(), today.minusDays(40));
        as(staff.an());
    }

    static Stream<Arguments> pairs() {
        return Stream.of(AssistState.values())
                .flatMap(from -> Stream.of(AssistState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableAreMade(AssistState from, AssistState to) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to))
            assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aColleagueIsAskedAcceptsAndEndsItAndEverythingStandsInTheTimeline() {
        UUID id = ask();
        assertThat(Staff.told(notices, staff.bo())).contains("cases.notice.assist.asked");
        refused("cases.assist.not", () -> desk.accept(id));
        as(staff.bo());
        assertThat(line().allowed()).containsExactly(AssistDesk.Act.ACCEPT, AssistDesk.Act.DECLINE);
        desk.accept(id);
        assertThat(Staff.told(notices, staff.an())).contains("cases.notice.assist.accepted");
        assertThat(line().state()).isEqualTo(AssistState.RUNNING);
        assertThat(helpedBy(staff.bo())).isOne();
        desk.end(id);
        assertThat(line().state()).isEqualTo(AssistState.ENDED);
        assertThat(line().allowed()).isEmpty();
        assertThat(helpedBy(staff.bo())).isZero();
        assertThat(timeline.latest(caseId, Timeline.Kind.CASE, 10))
                .extracting(Timeline.Entry::key)
                .contains("timeline.assist.asked", "timeline.assist.accepted", "timeline.assist.ended");
    }

    @Test
    void aNoNeedsItsReasonAndReachesWhoAsked() {
        UUID id = ask();
        as(staff.bo());
        refused("cases.assist.note", () -> desk.decline(id, " "));
        desk.decline(id, "手上案件太多");
        as(staff.an());
        assertThat(line().state()).isEqualTo(AssistState.DECLINED);
        assertThat(line().assist().answer()).isEqualTo("手上案件太多");
        assertThat(Staff.told(notices, staff.an())).contains("cases.notice.assist.declined");
        assertThat(ask()).isNotEqualTo(id);
    }

    @Test
    void whoAskedTakesItBackAndAManagerEndsWhatRuns() {
        UUID first = ask();
        refused("cases.assist.again", this::ask);
        desk.withdraw(first);
        assertThat(line().state()).isEqualTo(AssistState.WITHDRAWN);
        UUID second = ask();
        as(staff.bo());
        desk.accept(second);
        SignedIn.as(staff.manager(), Roles.MANAGER);
        desk.end(second);
        assertThat(Staff.told(notices, staff.bo())).contains("cases.notice.assist.ended");
    }

    @Test
    void withItsLastDayOverItHasEndedByItself() {
        UUID id = ask();
        as(staff.bo());
        desk.accept(id);
        Assist assist = line().assist();
        assertThat(assist.on(assist.until())).isEqualTo(AssistState.RUNNING);
        assertThat(assist.on(assist.until().plusDays(1))).isEqualTo(AssistState.ENDED);
        jdbc.sql("UPDATE case_assist SET until_on = :d WHERE id = :i")
                .param("d", today.minusDays(1))
                .param("i", id)
                .update();
        assertThat(line().allowed()).isEmpty();
        refused("cases.assist.not", () -> desk.end(id));
    }

    @Test
    void nobodyOfAnotherBranchAndNotTheOfficerIsAskedNorForEver() {
        ActorId stranger = given.user(given.branch(), "cy", Roles.OFFICER);
        refused("cases.assist.colleague", () -> desk.ask(caseId, stranger, today.plusDays(7), "上门"));
        refused("cases.assist.until", () -> desk.ask(caseId, staff.bo(), today.minusDays(1), "上门"));
        refused("cases.assist.until", () -> desk.ask(caseId, staff.bo(), today.plusDays(93), "上门"));
        refused("cases.assist.note", () -> desk.ask(caseId, staff.bo(), today, " "));
        SignedIn.as(staff.manager(), Roles.MANAGER);
        refused("cases.assist.colleague", () -> desk.ask(caseId, staff.an(), today, "上门"));
        as(stranger);
        refused("cases.missing", () -> desk.ofCase(caseId));
    }

    private UUID ask() {
        as(staff.an());
        return desk.ask(caseId, staff.bo(), today.plusDays(7), "一起上门，他熟悉该村");
    }

    private AssistDesk.Line line() {
        return desk.ofCase(caseId).lines().getFirst();
    }

    private long helpedBy(ActorId colleague) {
        return jdbc.sql("SELECT COUNT(*) FROM pub_assist WHERE colleague = :c")
                .param("c", colleague.value())
                .query(Long.class)
                .single();
    }

    private static void as(ActorId officer) {
        SignedIn.as(officer, Roles.OFFICER);
    }
}
