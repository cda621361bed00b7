package org.qingshou.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.compliance.rules.Rule;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The rules in words, a change tried and sent, and what becomes of it. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "rules.compliance", roles = "COMPLIANCE")
class PackScreensTest extends SpringBrowserlessTest {
    private static final BranchCode HEAD = new BranchCode("RULES-H");
    private static final ActorId COMPLIANCE = new ActorId("rules.compliance");
    private static final ActorId MANAGER = new ActorId("rules.manager");

    @Autowired
    Approvals approvals;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        branches.add(new Branch(HEAD, "总行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        user(COMPLIANCE, Roles.COMPLIANCE);
        user(MANAGER, Roles.MANAGER);
    }

    private void user(ActorId login, String role) {
        users.add(
                new UserInfo(login, login.value(), "1", Set.of(role), HEAD, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private static void open() {
        UI.getCurrent().navigate("decisions", QueryParameters.of("show", "rules"));
    }

    private static String shown(Component from) {
        return all(from)
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PackScreensTest::all));
    }

    private static String page() {
        return shown(UI.getCurrent());
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<Rule> rules() {
        return (Grid<Rule>) find(Grid.class).all().stream()
                .filter(grid -> grid.getListDataView().getItems().findFirst().orElse(null) instanceof Rule)
                .findFirst()
                .orElseThrow();
    }

    private String parametersOf(String ruleId) {
        Grid<Rule> grid = rules();
        for (int row = 0; row < test(grid).size(); row++)
            if (test(grid).getRow(row).id().equals(ruleId))
                return shown(test(grid).getCellComponent(row, 2));
        throw new AssertionError(ruleId);
    }

    private void enter(String label, int value, String reason) {
        click("提议修改参数");
        IntegerField field = find(IntegerField.class)
                .withPropertyValue(IntegerField::getLabel, label)
                .single();
        field.setValue(value);
        test(find(TextArea.class).withPropertyValue(TextArea::getLabel, "理由").single())
                .setValue(reason);
    }

    /** The dry run comes by push; what it brought is taken over as the next request would. */
    private static void await(BooleanSupplier there) {
        VaadinSession session = VaadinSession.getCurrent();
        for (int i = 0; i < 400 && !there.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(there.getAsBoolean()).as(page()).isTrue();
    }

    @Test
    void theRulesAreShownWithTheirParametersInWords() {
        open();
        assertThat(page()).contains("现行规则包 2026.1", "尚无版本");
        assertThat(parametersOf("R-FREQ-01")).isEqualTo("每人每日接通次数：3");
        assertThat(parametersOf("R-TIME-04")).contains("启用更严时段：关", "法定节假日：无");
    }

    @Test
    void aChangeIsTriedSentAndTakenBack() {
        open();
        enter("每人每日接通次数", 2, "内部检查意见");
        click("用近 30 天试算");
        await(() -> shown(find(Dialog.class).single()).contains("逐笔按当时的事实"));
        click("提交审批");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(page()).contains("待审批", "R-FREQ-01 每人每日接通次数：3 → 2", "内部检查意见", "rules.compliance 提议");
        assertThat(find(Anchor.class).withText("打开审批").single().getHref()).startsWith("approvals/");
        click("撤回");
        assertThat(page()).contains("已撤回").doesNotContain("待审批");
    }

    @Test
    void aWrongValueIsSaidInPlaceByTrialAndBySending() {
        open();
        enter("每人每日接通次数", 4, "放宽");
        click("用近 30 天试算");
        await(() -> shown(find(Dialog.class).single()).contains("“每人每日接通次数”须为 1 至 3 的整数。"));
        click("提交审批");
        assertThat(find(Dialog.class).all()).hasSize(1);
        assertThat(page()).contains("尚无版本");
    }

    @Test
    void theManagerReadsWhatChangesOnTheApprovalAndTheListNamesBoth() {
        open();
        enter("每号码每日未接通次数", 4, "减少打扰");
        click("提交审批");
        String id = jdbc.sql("SELECT id FROM rule_pack WHERE proposed_by = 'rules.compliance'")
                .query(String.class)
                .single();
        var asked = approvals.open("APR_RULE_PACK", id).orElseThrow();
        SignedIn.as(MANAGER, Roles.MANAGER);
        UI.getCurrent().navigate("approvals/" + asked.requestId());
        assertThat(page()).contains("R-FREQ-02 每号码每日未接通次数：6 → 4", "减少打扰", "在版本 2026.1 之上生效");
        approvals.decide(asked.requestId(), new Decision.Approve(), MANAGER);
        open();
        assertThat(page()).contains("已批准", "rules.manager 处理", "现行规则包 2026.1");
        assertThat(find(Button.class).withText("提议修改参数").all()).isEmpty();
    }
}
