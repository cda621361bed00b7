package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps season windows, and that cases stand elsewhere once one is kept. */
@QingshouTest
@Transactional
class SeasonDeskTest {
    @Autowired
    SeasonDesk desk;

    @Autowired
    WorklistRebuild rebuild;

    @Autowired
    WorklistEntries entries;

    @Autowired
    Cases cases;

    @Autowired
    CaseFixture given;

    @Autowired
    Book book;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private BranchCode branch = new BranchCode("none");
    private ActorId manager = ActorId.system("test");
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aManager() {
        branch = given.branch();
        manager = given.user(branch, "zhao", Roles.MANAGER);
        today = clock.today();
        SignedIn.as(manager, Roles.MANAGER);
    }

    @Test
    void aWindowOfTheOwnBranchMovesItsCasesAndIsGoneWhenRemoved() {
        CaseId id = book.openCase(branch.value(), null, "林记五金店", "23480.00");
        rebuild.now(id);
        int usual = ease(id);
        desk.save(open(null, branch));
        assertThat(marked(id)).isTrue();
        rebuild.now(id);
        assertThat(ease(id)).isEqualTo(usual - 20);
        assertThat(reasons(id)).contains(Reason.of("SEASON_SALE", today.plusDays(5)));
        UUID window = Objects.requireNonNull(own().getFirst().window().id());
        desk.remove(window);
        rebuild.now(id);
        assertThat(ease(id)).isEqualTo(usual);
    }

    @Test
    void aWindowOfOtherBorrowersOrAnotherBranchMovesNothing() {
        CaseId id = book.openCase(branch.value(), null, "林记五金店", "23480.00");
        BranchCode other = given.branch();
        SignedIn.as(given.user(other, "qian", Roles.MANAGER), Roles.MANAGER);
        desk.save(open(null, other));
        SignedIn.as(manager, Roles.MANAGER);
        desk.save(of(null, branch, Set.of(CustomerKind.PUBLIC_EMPLOYEE)));
        rebuild.now(id);
        assertThat(reasons(id)).noneMatch(Reason::season);
    }

    @Test
    void aManagerKeepsNeitherTheBanksWindowsNorThoseOfOthers() {
        assertThatThrownBy(() -> desk.save(open(null, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("worklist.season.foreign");
        assertThatThrownBy(() -> desk.save(open(null, given.branch()))).isInstanceOf(Refused.class);
        SeasonDesk.Line banks = desk.all().getFirst();
        assertThat(banks.window().kind()).isEqualTo(SeasonKind.SPRING_FESTIVAL);
        assertThat(banks.mine()).isFalse();
        UUID id = Objects.requireNonNull(banks.window().id());
        assertThatThrownBy(() -> desk.remove(id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.save(open(id, branch))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.remove(Ids.next()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("worklist.season.unknown");
    }

    @Test
    void anOfficerKeepsNone() {
        SignedIn.as(given.user(branch, "li", Roles.OFFICER), Roles.OFFICER);
        assertThatThrownBy(() -> desk.save(open(null, branch))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsAwayWaitsAndTheWorklistSaysUntilWhen() {
        CaseId id = book.openCase(branch.value(), null, "林记五金店", "23480.00");
        cases.away(id, today.plusDays(40), manager, clock.instant());
        rebuild.now(id);
        assertThat(reasons(id)).contains(Reason.of("AWAY", today.plusDays(40)));
        assertThat(cases.awayUntil(id)).contains(today.plusDays(40));
    }

    private List<SeasonDesk.Line> own() {
        return desk.all().stream().filter(SeasonDesk.Line::mine).toList();
    }

    private SeasonWindow open(@Nullable UUID id, @Nullable BranchCode of) {
        return of(id, of, Set.of(CustomerKind.values()));
    }

    private SeasonWindow of(@Nullable UUID id, @Nullable BranchCode of, Set<CustomerKind> customers) {
        return new SeasonWindow(
                id,
                of,
                SeasonKind.SALE,
                "年货销售",
                "Sale before new year",
                MonthDay.from(today),
                MonthDay.from(today.plusDays(5)),
                null,
                null,
                customers);
    }

    private int ease(CaseId id) {
        return jdbc.sql("SELECT ease FROM worklist_entry WHERE case_id = :i")
                .param("i", id.value())
                .query(Integer.class)
                .single();
    }

    private List<Reason> reasons(CaseId id) {
        return entries.reasons(jdbc.sql("SELECT reasons FROM worklist_entry WHERE case_id = :i")
                .param("i", id.value())
                .query(String.class)
                .single());
    }

    private boolean marked(CaseId id) {
        return jdbc.sql("SELECT COUNT(*) FROM worklist_dirty WHERE case_id = :i")
                        .param("i", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
