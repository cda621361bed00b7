package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Cases are handed over with notes, and the new officer sees from whom until they have looked. */
@QingshouTest
@RecordApplicationEvents
@Transactional
class HandOverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    HandOverDesk desk;

    @Autowired
    CaseDesk page;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

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
    private List<CaseId> ids;

    @BeforeEach
    void anHasThreeCases() {
        Staff staff = Staff.of(given);
        branch = staff.branch();
        an = staff.an();
        bo = staff.bo();
        manager = staff.manager();
        List<PersonId> people =
                IntStream.range(0, 3).mapToObj(i -> given.person("客户" + i)).toList();
        people.forEach(person -> given.loan(person, branch, DAY.minusDays(3)));
        opening.run(DAY);
        ids = people.stream()
                .map(person -> cases.openCase(person, branch).orElseThrow())
                .toList();
        as(manager, Roles.MANAGER);
        assignment.reassign(ids, an);
    }

    private HandOver handOver(@Nullable List<CaseId> which, Map<CaseId, String> notes) {
        return new HandOver(an, bo, which, "调岗移交", notes);
    }

    @Test
    void allCasesGoWithTheNoteInEachTimelineAndTheReceiverIsTold() {
        promises.make(
                ids.getFirst(),
                cases.get(ids.getFirst()).person(),
                Money.of("800"),
                clock.today().plusDays(2),
                "TRANSFER",
                null,
                an,
                clock.instant());
        assertThat(desk.receivers(an)).extracting(UserInfo::id).containsExactly(bo);
        assertThat(desk.make(handOver(null, Map.of(ids.get(1), "门店下午才开")))).isEqualTo(3);
        assertThat(ids).extracting(id -> cases.get(id).owner()).containsOnly(bo);
        assertThat(promises.ofCase(ids.getFirst()))
                .extracting(Promises.Promise::state)
                .containsExactly(Promises.State.OPEN);
        assertThat(page.timeline(ids.get(0), null, 9)).anySatisfy(told -> {
            assertThat(told.entry().key()).isEqualTo("timeline.handedOver");
            assertThat(told.entry().args()).containsExactly("an", "bo");
            assertThat(told.entry().note()).isEqualTo("调岗移交");
        });
        assertThat(page.timeline(ids.get(1), Timeline.Kind.NOTE, 9))
                .singleElement()
                .satisfies(told -> assertThat(told.entry().note()).isEqualTo("门店下午才开"));
        assertThat(page.timeline(ids.get(2), Timeline.Kind.NOTE, 9)).isEmpty();
        assertThat(Staff.told(notices, bo)).containsExactly("cases.notice.handover");
        assertThat(Staff.told(notices, an)).contains("cases.notice.left");
        assertThat(events.stream(BulkCaseChange.class)
                        .filter(event -> event.action().equals("cases.handedOver")))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("from", an.value())
                        .containsEntry("to", bo.value())
                        .containsEntry("count", "3"));
    }

    @Test
    void notesAreSealed() {
        desk.make(handOver(null, Map.of(ids.get(1), "门店下午才开")));
        List<String> stored =
                jdbc.sql("""
                        SELECT CONVERT(note USING utf8mb4) FROM timeline_entry WHERE note IS NOT NULL
                        UNION ALL SELECT CONVERT(note USING utf8mb4) FROM hand_over""").query((rs, n) -> String.valueOf(rs.getString(1))).list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("移交") || text.contains("门店"));
    }

    @Test
    void theMarkStaysUntilTheReceiverHasLooked() {
        desk.make(handOver(List.of(ids.get(0)), Map.of()));
        assertThat(events.stream(CaseChanged.class))
                .anyMatch(event -> event.action().equals("case.handedOver"));
        page.looked(ids.get(0));
        as(bo, Roles.OFFICER);
        assertThat(page.open(ids.get(0)).orElseThrow().owner().takenOverFrom())
                .as("a manager's look does not count")
                .isEqualTo("an");
        page.looked(ids.get(0));
        assertThat(page.open(ids.get(0)).orElseThrow().owner().takenOverFrom()).isNull();
    }

    @Test
    void aCaseThatGoesOnLosesTheMark() {
        desk.make(handOver(List.of(ids.get(0)), Map.of()));
        assignment.reassign(List.of(ids.get(0)), an);
        assignment.reassign(List.of(ids.get(0)), bo);
        as(bo, Roles.OFFICER);
        assertThat(page.open(ids.get(0)).orElseThrow().owner().takenOverFrom()).isNull();
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(ids.get(0)), an);
        desk.make(handOver(null, Map.of()));
        as(bo, Roles.OFFICER);
        assertThat(page.open(ids.get(0)).orElseThrow().owner().takenOverFrom()).isEqualTo("an");
    }

    @Test
    void someGoAndTheOthersStay() {
        assertThat(desk.make(handOver(ids.subList(0, 2), Map.of()))).isEqualTo(2);
        assertThat(cases.get(ids.get(2)).owner()).isEqualTo(an);
        refused("cases.assign.changed", () -> desk.make(handOver(ids, Map.of())));
        assertThat(cases.get(ids.get(2)).owner()).as("all or none").isEqualTo(an);
    }

    @Test
    void anOfficerWhoHasLeftTheBankCanStillBeTakenOverFrom() {
        jdbc.sql("UPDATE app_user SET enabled = FALSE WHERE login = :l")
                .param("l", an.value())
                .update();
        assertThat(desk.make(handOver(null, Map.of()))).isEqualTo(3);
    }

    @Test
    void whatIsMissingIsSaid() {
        refused("cases.handover.note.empty", () -> new HandOver(an, bo, null, " ", Map.of()));
        refused("cases.handover.same", () -> new HandOver(an, an, null, "x", Map.of()));
        refused("cases.handover.none", () -> new HandOver(an, bo, List.of(), "x", Map.of()));
        refused("cases.note.long", () -> new HandOver(an, bo, null, "x".repeat(4001), Map.of()));
        refused("cases.assign.officer", () -> desk.make(new HandOver(an, manager, null, "x", Map.of())));
        refused("cases.handover.none", () -> desk.make(new HandOver(bo, an, null, "x", Map.of())));
    }

    @Test
    void onlyAManagerOfTheBranchHandsOver() {
        as(given.user(given.branch(), "stranger", Roles.MANAGER), Roles.MANAGER);
        assertThat(desk.receivers(an)).isEmpty();
        refused("cases.handover.none", () -> desk.make(handOver(null, Map.of())));
        refused("cases.assign.changed", () -> desk.make(handOver(ids, Map.of())));
        for (String role : List.of(Roles.OFFICER, Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY, Roles.BANK_API)) {
            as(an, role);
            assertThatThrownBy(() -> desk.make(handOver(null, Map.of())))
                    .as(role)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.receivers(an)).as(role).isInstanceOf(AccessDeniedException.class);
        }
    }
}
