package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.RestructuringDesk;
import org.qingshou.cases.RestructuringKind;
import org.qingshou.cases.RestructuringSigning;
import org.qingshou.cases.RestructuringWish;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** A restructuring as an officer meets it on the case page: what its forms ask for, and how far it is. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "rd.li", roles = "OFFICER")
class RestructuringDialogsTest extends SpringBrowserlessTest {
    private static final ActorId MANAGER = new ActorId("rd.zhao");

    @Autowired
    CaseTools tools;

    @Autowired
    CaseDesk cases;

    @Autowired
    RestructuringDesk desk;

    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    private final Div page = new Div();
    private LocalDate today;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aCase() {
        today = clock.today();
        BranchCode branch = given.branch();
        user("rd.li", Roles.OFFICER, branch);
        user(MANAGER.value(), Roles.MANAGER, branch);
        PersonId debtor = given.person("林记五金店");
        loan = given.loan(debtor, branch, today.minusDays(60));
        id = given.openCase(debtor, loan, branch, new ActorId("rd.li"), today.minusDays(60));
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
    }

    private void user(String login, String role, BranchCode branch) {
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void draw() {
        page.removeAll();
        page.add(new RestructuringsPart(tools, cases.open(id).orElseThrow(), () -> {}));
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

    private UUID proposed() {
        UUID asked = desk.propose(
                id,
                new RestructuringWish(
                        List.of(new LoanId(loan)),
                        RestructuringKind.EXTENSION,
                        today.plusYears(2),
                        null,
                        null,
                        today.plusDays(20),
                        Ids.next(),
                        "销路未稳"));
        UUID request = approvals
                .latest("APR_RESTRUCTURE", asked.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, new Decision.Approve(), MANAGER);
        return asked;
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFormMarksWhatIsMissingAndNamesThePaper() {
        draw();
        assertThat(says("没有重组方案")).isTrue();
        click("提出重组方案");
        assertThat(says("证明借款人确有困难及还款能力的材料")).isTrue();
        click("提交审批");
        assertThat(desk.ofCase(id).entries()).isEmpty();
        find(Select.class).all().stream()
                .filter(each -> "方式".equals(each.getLabel()))
                .forEach(each -> ((Select<Object>) each).setValue(RestructuringKind.EXTENSION));
        find(DatePicker.class).all().stream()
                .filter(each -> "新到期日".equals(each.getLabel()))
                .forEach(each -> each.setValue(today.plusYears(2)));
        find(TextArea.class).all().forEach(each -> each.setValue("销路未稳，可按月还三百"));
        click("提交审批");
        assertThat(says("请上传证明借款人确有困难及还款能力的材料。")).isTrue();
        assertThat(desk.ofCase(id).entries()).isEmpty();
    }

    @Test
    void whatIsAllowedIsSignedOrGivenUpFromItsCard() {
        UUID asked = proposed();
        draw();
        assertThat(says("已批准，待签订")).isTrue();
        assertThat(find(Button.class).withText("提出重组方案").exists()).isFalse();
        click("登记签订");
        click("保存");
        assertThat(find(TextField.class).all()).anyMatch(TextField::isInvalid);
        click("取消");
        desk.signed(id, asked, new RestructuringSigning(today, "展字 7", Ids.next(), null));
        draw();
        assertThat(says(today + " 签订，协议编号 展字 7")).isTrue();
        click("放弃重组");
        test(find(Button.class).withText("放弃重组").all().getLast()).click();
        draw();
        assertThat(says("未执行")).isTrue();
        assertThat(find(Button.class).withText("提出重组方案").exists()).isTrue();
    }
}
