package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.LegalCostKind;
import org.qingshou.cases.LegalDeadlineKind;
import org.qingshou.cases.ProceedingState;
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

/** A case whose claim ends soon, as its officer brings it to court from the case page. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "le.li", roles = "OFFICER")
class LegalScreensTest extends SpringBrowserlessTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    Approvals approvals;

    private CaseId id;
    private BranchCode branch;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        today = clock.today();
        branch = given.branch();
        user("le.li", Roles.OFFICER);
        user("le.zhao", Roles.MANAGER);
        PersonId debtor = given.person("林记五金店");
        given.loan(debtor, branch, today.minusYears(3).plusDays(40));
        for (String name : List.of("clocks", "case-open"))
            steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    private void user(String login, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void open() {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
    }

    @SuppressWarnings("unchecked")
    private void legal() {
        open();
        find(Chips.class).all().forEach(chips -> {
            try {
                ((Chips<String>) chips).setValue("legal.tab");
            } catch (IllegalArgumentException other) {
                // Chips of another part of the page.
            }
        });
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists()
                || find(Badge.class).all().stream()
                        .anyMatch(badge -> badge.getElement().getText().contains(text)
                                || badge.getText().contains(text));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        find(Select.class).all().stream()
                .map(each -> (Select<Object>) each)
                .filter(each -> label.equals(each.getLabel()))
                .forEach(each -> each.setValue(value));
    }

    private String state() {
        return jdbc.sql("SELECT state FROM legal_proceeding WHERE case_id = :c")
                .param("c", id.value())
                .query((rs, n) -> rs.getString(1))
                .single();
    }

    @Test
    void theCaseSaysThatItMustBeSuedForAndTheOfficerDoesIt() {
        open();
        assertThat(says("剩 40 天")).isTrue();
        test(find(Button.class).withId("legal-urgent").single()).click();
        find(TextField.class).all().stream()
                .filter(field -> "法院/仲裁机构".equals(field.getLabel()))
                .forEach(field -> field.setValue("潍城区人民法院"));
        click("保存");
        assertThat(state()).isEqualTo("PROPOSED");
        open();
        assertThat(find(Button.class).withId("legal-urgent").exists()).isFalse();
        assertThat(says("le.li 提交")).isTrue();

        approvals.decide(request(), new Decision.Approve(), new ActorId("le.zhao"));
        legal();
        assertThat(says("已批准，待递交")).isTrue();

        click("登记进展");
        choose("进展", ProceedingState.FILED);
        find(DatePicker.class).all().forEach(day -> day.setValue(today));
        click("保存");
        assertThat(says("请上传文书")).as("no clock moves without its paper").isTrue();
        assertThat(state()).isEqualTo("APPROVED");
        click("取消");

        click("登记期日");
        choose("事项", LegalDeadlineKind.HEARING);
        find(DatePicker.class).all().forEach(day -> day.setValue(today.plusDays(5)));
        click("保存");
        open();
        assertThat(says("剩 5 天")).as("in the header").isTrue();

        legal();
        click("登记费用");
        choose("费用项目", LegalCostKind.COURT_FEE);
        find(BigDecimalField.class).all().forEach(field -> field.setValue(new BigDecimal("1200.50")));
        click("保存");
        legal();
        assertThat(says("预交 1,200.50")).isTrue();
        click("已办");
        open();
        assertThat(says("剩 5 天")).isFalse();
    }

    private java.util.UUID request() {
        return jdbc.sql("SELECT id FROM approval_request WHERE kind = 'APR_LEGAL' AND branch_code = :b")
                .param("b", branch.value())
                .query(java.util.UUID.class)
                .single();
    }

    @Test
    @WithMockUser(username = "le.sun", roles = "COMPLIANCE")
    void complianceReadsAndChangesNothing() {
        user("le.sun", Roles.COMPLIANCE);
        legal();
        assertThat(says("没有诉讼、保全或执行")).isTrue();
        assertThat(find(Button.class).withText("申请诉讼/保全").exists()).isFalse();
        assertThat(find(Button.class).withId("legal-urgent").exists()).isFalse();
    }
}
