package org.qingshou.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ReductionCause;
import org.qingshou.cases.ReductionDesk;
import org.qingshou.cases.ReductionWish;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** A manager reads what a request is about, asks back, decides, and names a deputy for days away. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "aps.zhao", roles = "MANAGER")
class ApprovalScreensTest extends SpringBrowserlessTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    java.util.List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    ReductionDesk reductions;

    @Autowired
    Approvals approvals;

    private BranchCode branch;
    private CaseId id;
    private UUID request;

    @BeforeEach
    void ask() {
        LocalDate today = clock.today();
        branch = given.branch();
        user("aps.zhao", Roles.MANAGER);
        user("aps.qian", Roles.MANAGER);
        user("aps.li", Roles.OFFICER);
        PersonId debtor = given.person("林记五金店");
        given.loan(debtor, branch, today.minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
        SecurityContext manager = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SignedIn.as(new ActorId("aps.li"), Roles.OFFICER);
        reductions.propose(
                id,
                new ReductionWish(
                        Money.of("500"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        ReductionCause.RED_ILLNESS,
                        today.plusDays(30),
                        "化疗期间无收入"));
        SecurityContextHolder.setContext(manager);
        request = approvals.latest("APR_REDUCTION", id.toString()).orElseThrow().requestId();
    }

    private void user(String login, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void open() {
        navigate(ApprovalsView.class, Map.of("requestId", request.toString()));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists();
    }

    private String state() {
        return approvals
                .latest("APR_REDUCTION", id.toString())
                .orElseThrow()
                .state()
                .name();
    }

    @Test
    void aRequestIsReadWithItsHistoryAndApproved() {
        open();
        assertThat(says("化疗期间无收入")).isTrue();
        assertThat(says("aps.li · 提交")).isTrue();
        assertThat(says("30 天内无人审批即过期。")).isTrue();
        click("同意");
        assertThat(state()).isEqualTo("APPLIED");
        assertThat(says("该事项已通过。")).isTrue();
    }

    @Test
    void aQuestionSendsItBackToItsMaker() {
        open();
        click("退回询问");
        test(find(TextArea.class).single()).setValue("有病历吗？");
        click("退回询问");
        assertThat(state()).isEqualTo("SENT_BACK");
        assertThat(says("有病历吗？")).isTrue();
    }

    @Test
    @WithMockUser(username = "aps.li", roles = "OFFICER")
    void theMakerAnswersOnTheSamePage() {
        approvals.decide(request, new org.qingshou.approvals.Decision.SendBack("有病历吗？"), new ActorId("aps.zhao"));
        open();
        click("答复并再次提交");
        test(find(TextArea.class).single()).setValue("已上传");
        click("答复并再次提交");
        assertThat(state()).isEqualTo("PENDING");
        assertThat(says("已上传")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDeputyIsNamedForDaysAway() {
        open();
        click("代理审批");
        ComboBox<UserInfo> who = find(ComboBox.class).single();
        who.setValue(users.find(new ActorId("aps.qian")).orElseThrow());
        find(DatePicker.class).all().forEach(day -> day.setValue(clock.today()));
        click("保存");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM approval_deputy WHERE manager = 'aps.zhao' AND deputy = 'aps.qian'")
                        .query(Long.class)
                        .single())
                .isPositive();
        jdbc.sql("DELETE FROM approval_deputy WHERE manager = 'aps.zhao'").update();
    }
}
