package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.CasePresence;
import org.qingshou.cases.CasePresence.Page;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Two people on one case: each is named to the other, and told when the other has saved something. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "pr.li", roles = "OFFICER")
class CasePresenceTest extends SpringBrowserlessTest {
    private static final ActorId LI = new ActorId("pr.li");
    private static final ActorId ZHAO = new ActorId("pr.zhao");

    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    CasePresence presence;

    private final UUID othersPage = Ids.next();
    private CaseId id;

    @BeforeEach
    void aCase() {
        LocalDate today = clock.today();
        BranchCode branch = given.branch();
        user(LI, "李娜", branch, Roles.OFFICER);
        user(ZHAO, "赵敏", branch, Roles.MANAGER);
        PersonId debtor = given.person("林记五金店");
        given.loan(debtor, branch, today.minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
        presence.leave(othersPage);
    }

    @Test
    void whoElseHasTheCaseOpenIsNamedAsTheyComeAndGo() {
        openPage();
        assertThat(says("也打开着本案")).isFalse();
        otherLooks();
        beat();
        assertThat(says("赵敏 也打开着本案")).isTrue();
        presence.leave(othersPage);
        beat();
        assertThat(says("也打开着本案")).isFalse();
    }

    @Test
    void oneWhoWasThereBeforeIsNamedAtOnceAndOneNeverToOneself() {
        otherLooks();
        presence.look(new Page(Ids.next(), id, LI), presence.mark(id));
        openPage();
        assertThat(says("赵敏 也打开着本案")).isTrue();
        assertThat(says("李娜 也")).isFalse();
    }

    @Test
    void aPageThatFallsSilentCountsForNobodyAfterTwentySeconds() {
        otherLooks();
        shift.to(Duration.ofSeconds(19));
        assertThat(presence.look(new Page(Ids.next(), id, LI), 0).others()).containsExactly("赵敏");
        shift.to(Duration.ofSeconds(21));
        assertThat(presence.look(new Page(Ids.next(), id, LI), 0).others()).isEmpty();
    }

    @Test
    void whatAnotherSavesIsToldAndThePageReadAnewOnlyWhenAskedFor() {
        openPage();
        timeline.add(id, clock.instant(), Timeline.Kind.NOTE, ZHAO, "timeline.note", "问过村里");
        beat();
        assertThat(says("赵敏 刚刚保存了一处变更")).isTrue();
        assertThat(says("问过村里")).isFalse();
        test(find(Button.class).withText("刷新本页").single()).click();
        assertThat(says("刚刚保存了一处变更")).isFalse();
        assertThat(shown()).contains("问过村里");
        beat();
        assertThat(says("刚刚保存了一处变更")).isFalse();
    }

    @Test
    void whatTheSystemDoesIsToldWithoutAName() {
        openPage();
        timeline.add(id, clock.instant(), Timeline.Kind.PAYMENT, ActorId.system("payments"), "timeline.note", null);
        beat();
        assertThat(says("本案刚刚有变动")).isTrue();
    }

    @Test
    void anotherCaseOnTheSamePageIsLeftAndClosingThePageLeavesAll() {
        openPage();
        assertThat(rows()).isOne();
        navigate("cases", CasesView.class);
        assertThat(rows()).isZero();
    }

    private void otherLooks() {
        presence.look(new Page(othersPage, id, ZHAO), presence.mark(id));
    }

    /** What the beat does while the browser is there. */
    private void beat() {
        find(PresenceBar.class).single().look(UI.getCurrent());
        roundTrip();
    }

    private void openPage() {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
    }

    private boolean says(String text) {
        return find(Span.class).withTextContaining(text).exists();
    }

    private String shown() {
        StringBuilder all = new StringBuilder();
        find(com.vaadin.flow.component.html.Paragraph.class).all().forEach(each -> all.append(each.getText()));
        find(Span.class).all().forEach(each -> all.append(each.getText()));
        return all.toString();
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM case_presence WHERE case_id = :c")
                .param("c", id.value())
                .query(Long.class)
                .single();
    }

    private void user(ActorId login, String name, BranchCode at, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l")
                .param("l", login.value())
                .update();
        users.add(
                new UserInfo(login, name, "1", Set.of(role), at, null, true), "long-enough-1", ActorId.system("test"));
    }
}
