package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ComplaintView;
import org.qingshou.cases.SetClock;
import org.qingshou.compliance.ContactAction;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Disputes, complaints, a death and what waits for approval, as an officer and compliance see them on their pages. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "gr.li", roles = "OFFICER")
class GrievanceScreensTest extends SpringBrowserlessTest {
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
    Approvals approvals;

    private CaseId id;
    private BranchCode branch;

    @BeforeEach
    void openCase() {
        LocalDate today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        user("gr.li", Roles.OFFICER);
        user("gr.wang", Roles.OFFICER);
        user("gr.sun", Roles.COMPLIANCE);
        PersonId debtor = given.person("林记五金店");
        given.loan(debtor, branch, today.minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    private void user(String login, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void tab(String key) {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
        choose(key);
    }

    @SuppressWarnings("unchecked")
    private void choose(String key) {
        find(Chips.class).all().forEach(chips -> {
            try {
                ((Chips<String>) chips).setValue(key);
            } catch (IllegalArgumentException other) {
                // Chips of another part of the page.
            }
        });
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void write(String text) {
        test(find(TextArea.class).single()).setValue(text);
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists()
                || find(Badge.class).all().stream()
                        .anyMatch(badge -> badge.getElement().getText().contains(text)
                                || badge.getText().contains(text));
    }

    @Test
    void aDisputeIsRecordedAndHoldsTheCase() {
        tab("cases.tab.grievances");
        click("登记异议");
        write("利息多算三个月");
        click("保存");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        tab("cases.tab.grievances");
        assertThat(says("利息多算三个月")).isTrue();
        assertThat(says("核查中")).isTrue();
        assertThat(says("剩 15 天")).isTrue();
    }

    @Test
    void aComplaintIsRecordedAcknowledgedAndListed() {
        tab("cases.tab.grievances");
        click("登记投诉");
        write("一天打十个电话");
        click("保存");
        tab("cases.tab.grievances");
        click("已告知受理");
        assertThat(says("已告知受理")).isTrue();
        navigate(ComplaintsView.class);
        assertThat(complaints()).extracting(ComplaintView::caseId).containsExactly(id);
    }

    @Test
    @WithMockUser(username = "gr.sun", roles = "COMPLIANCE")
    void complianceReadsTheListAndChangesNothingOnTheCase() {
        tab("cases.tab.grievances");
        assertThat(find(Button.class).withText("登记投诉").exists()).isFalse();
        assertThat(find(Button.class).withText("登记异议").exists()).isFalse();
        navigate(ComplaintsView.class);
        assertThat(complaints()).allMatch(ComplaintView::open);
    }

    @SuppressWarnings("unchecked")
    private List<ComplaintView> complaints() {
        Grid<ComplaintView> grid = find(Grid.class).single();
        return grid.getLazyDataView().getItems().toList();
    }

    @Test
    void aDeathIsRecordedOnProofAndAnHeirMayBeAdded() {
        tab("cases.tab.people");
        assertThat(find(Button.class).withText("添加继承人/监护人").exists()).isFalse();
        click("登记死亡/行为能力");
        test(find(TextField.class).all().getLast()).setValue("死亡医学证明 2026-11");
        click("保存");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        tab("cases.tab.people");
        assertThat(find(Button.class).withText("添加继承人/监护人").exists()).isTrue();
    }

    @Test
    void anAgreementOnContactIsRecordedAndTakenBack() {
        tab("cases.tab.people");
        click("联系约定");
        time("起", LocalTime.of(21, 0));
        time("止", LocalTime.of(22, 30));
        test(find(TextField.class).all().getLast()).setValue("录音 0012");
        click("保存");
        tab("cases.tab.people");
        assertThat(says("电话约定时段：21:00 至 22:30")).isTrue();
        assertThat(says("凭据：录音 0012")).isTrue();
        click("撤回");
        tab("cases.tab.people");
        assertThat(says("约定时段：")).isFalse();
    }

    /** The demo's clock has a time too. */
    private void time(String label, LocalTime value) {
        find(TimePicker.class).all().stream()
                .filter(picker -> label.equals(picker.getLabel()))
                .forEach(picker -> test(picker).setValue(value));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVisitToTheEmployerIsAskedForAndWaitsOnTheCase() {
        tab("cases.tab.grievances");
        test(find(Button.class).withId("case-VISIT").single()).click();
        List<Select<Object>> selects = find(Select.class).all().stream()
                .map(each -> (Select<Object>) each)
                .toList();
        selects.stream()
                .filter(each -> "外访类型".equals(each.getLabel()))
                .forEach(each -> each.setValue(ContactAction.VISIT_EMPLOYER));
        selects.stream()
                .filter(each -> "协办人".equals(each.getLabel()))
                .forEach(
                        each -> each.setValue(users.find(new ActorId("gr.wang")).orElseThrow()));
        test(find(TextField.class).single()).setValue("城南机械厂");
        click("申请审批");
        write("住所多次无人");
        click("提交审批");
        assertThat(jdbc.sql("SELECT state FROM visit_plan WHERE case_id = :c")
                        .param("c", id.value())
                        .query((rs, n) -> rs.getString(1))
                        .list())
                .containsExactly("WAITING");
        assertThat(says("gr.li 提交")).isTrue();
    }

    @Test
    void whatWaitsForApprovalStandsOnTheCase() {
        approvals.ask(new Ask(
                "APR_PERSON_MERGE",
                java.util.UUID.randomUUID().toString(),
                id.toString(),
                branch,
                new ActorId("gr.li"),
                "同一人",
                Map.of()));
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
        assertThat(says("gr.li 提交")).isTrue();
    }
}
