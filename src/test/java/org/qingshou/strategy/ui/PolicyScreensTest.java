package org.qingshou.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.TOWN;
import static org.qingshou.strategy.LadderFixture.signIn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.Leave;
import org.qingshou.strategy.Move;
import org.qingshou.strategy.PolicyDesk;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The administrator chooses for a branch, a manager agrees, and reads what then took effect at once. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.admin", roles = "ADMIN")
class PolicyScreensTest extends SpringBrowserlessTest {
    private static final ActorId ADMIN = new ActorId("st.admin");
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");

    @Autowired
    PolicyDesk policies;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    ApprovalDesk approvalDesk;

    @Autowired
    Approvals approvals;

    @Autowired
    DayEndStep[] steps;

    @Autowired
    Cases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LadderFixture fixture;

    @BeforeEach
    void people() {
        fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        users.add(
                new UserInfo(ADMIN, "admin", "1", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    @Test
    void whatComesFromAboveIsShownAndCannotBeTypedOver() {
        open();
        assertThat(shown()).contains("沿用出厂规则。", "一律须由另一位负责人审批", "没有自定过规则。", "1 主动出击");
        assertThat(asks().isReadOnly()).isTrue();
        assertThat(pairs()).contains("主动出击＋感情投入", "参与核算＋帮助讨债");
        assertThat(asks().getValue()).containsExactlyInAnyOrder(Move.ESCALATE, Move.NEW_ROUND);
    }

    @Test
    void aMethodIsMovedByItsKeyAndTheChangeStandsInTheVersions() {
        open();
        test(find(Checkbox.class).withPropertyValue(Checkbox::getLabel, own()).single())
                .click();
        Button down = find(Button.class).all().stream()
                .filter(key -> key.getAriaLabel().filter("下移主动出击"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(down).click();
        click("保存");
        assertThat(policies.open(TOWN).order()).startsWith(EMPATHY, OUTREACH);
        assertThat(shown()).contains("本机构自定。", "第 1 版", "顺序 1：感情投入");
    }

    @Test
    void looseningWaitsWithItsReasonAndNothingElseCanBeChangedMeanwhile() {
        open();
        test(find(Checkbox.class).withPropertyValue(Checkbox::getLabel, own()).single())
                .click();
        Set<Move> fewer = new HashSet<>(asks().getValue());
        fewer.remove(Move.ESCALATE);
        asks().setValue(fewer);
        test(find(TextArea.class).single()).setValue("试点");
        click("保存");
        assertThat(shown()).contains("正等待负责人审批");
        assertThat(find(Button.class).withText("保存").single().isEnabled()).isFalse();
        assertThat(policies.open(TOWN).policy().asks(Move.ESCALATE)).isTrue();
        signIn(MANAGER);
        UUID asked =
                approvals.open("APR_LADDER_POLICY", TOWN.value()).orElseThrow().requestId();
        approvalDesk.decide(asked, new Decision.Approve());
        SignedIn.as(ADMIN, Roles.ADMIN);
        open();
        assertThat(shown()).contains("逐级推进（凭据齐备）：即时生效", "审批人：st.manager");
    }

    @Test
    @WithMockUser(username = "st.manager", roles = "MANAGER")
    void theManagerReadsTheListOfTheDayAndMarksIt() {
        String caseNo = goneOnAtOnce();
        signIn(MANAGER);
        UI.getCurrent().navigate("ladder");
        Grid<Object> grid = grid();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 1)).contains("感情投入");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("有松动");
        assertThat(caseNo).isNotBlank();
        grid.select(test(grid).getRow(0));
        click("所选已阅");
        test(find(Checkbox.class).withPropertyValue(Checkbox::getLabel, "只看未阅").single())
                .click();
        assertThat(test(grid).size()).isZero();
    }

    @Test
    @WithMockUser(username = "st.manager", roles = "MANAGER")
    void aCaseThatWasOfferedIsHandedOverFromTheList() {
        ActorId second = new ActorId("st.second");
        users.add(
                new UserInfo(second, "second", "2", Set.of(Roles.OFFICER), TOWN, null, true),
                "long-enough-1",
                ActorId.system("test"));
        signIn(OFFICER);
        CaseId id = fixture.farmersCase("160000.00", clock.today());
        proposals.propose(id, OUTREACH, Optional.empty(), "");
        deadlines().run(clock.today().plusDays(91));
        signIn(MANAGER);
        UI.getCurrent().navigate("ladder");
        tabs().setValue(tabs().getListDataView().getItem(2));
        assertThat(test(grid()).size()).isEqualTo(1);
        Button give = (Button) test(grid()).getCellComponent(0, 4);
        test(give).click();
        Select<UserInfo> to = select();
        to.setValue(users.find(second).orElseThrow());
        click("保存");
        assertThat(test(grid()).size()).isZero();
        assertThat(cases.get(id).owner()).isEqualTo(second);
    }

    private DayEndStep deadlines() {
        return Stream.of(steps)
                .filter(step -> step.name().equals("step-deadlines"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> tabs() {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<UserInfo> select() {
        return (Select<UserInfo>) find(Select.class).single();
    }

    private String goneOnAtOnce() {
        SignedIn.as(ADMIN, Roles.ADMIN);
        var standard = policies.standard();
        UUID asked = policies.change(
                        TOWN,
                        new org.qingshou.strategy.LadderPolicy(
                                Set.of(Move.NEW_ROUND), standard.order(), standard.pairs(), 30, 90),
                        0,
                        "试点")
                .orElseThrow();
        signIn(MANAGER);
        approvalDesk.decide(asked, new Decision.Approve());
        signIn(OFFICER);
        CaseId id = fixture.farmersCase("160000.00", clock.today());
        desk.diagnose(
                id,
                new StrategyDesk.Finding(2, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.UNWILLING), Set.of(), null));
        proposals.propose(id, OUTREACH, Optional.empty(), "");
        fixture.contact(
                id, "VISIT_HOME", "VISIT", "V_UNWILLING", true, clock.today().minusDays(3));
        fixture.contact(
                id,
                "VISIT_HOME",
                "VISIT",
                "V_NOTICE_SIGNED",
                true,
                clock.today().minusDays(2));
        assertThat(proposals.propose(
                        id,
                        EMPATHY,
                        Optional.of(new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING")),
                        "有松动"))
                .isEmpty();
        return id.toString();
    }

    private void open() {
        UI.getCurrent().navigate("admin/ladder", QueryParameters.of("branch", TOWN.value()));
    }

    private static String own() {
        return "本机构自定（不选则沿用上级机构）";
    }

    @SuppressWarnings("unchecked")
    private List<String> pairs() {
        CheckboxGroup<Object> group = find(CheckboxGroup.class).all().stream()
                .filter(each -> "可以并行的方法".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        return group.getListDataView()
                .getItems()
                .map(group.getItemLabelGenerator()::apply)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Move> asks() {
        return (CheckboxGroup<Move>) find(CheckboxGroup.class).all().stream()
                .filter(group -> "须负责人审批的环节".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return (Grid<Object>) find(Grid.class).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        all(UI.getCurrent())
                .forEach(component ->
                        text.append(component.getElement().getText()).append('\n'));
        return text.toString();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PolicyScreensTest::all));
    }
}
