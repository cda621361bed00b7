package org.qingshou.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.strategy.Ladder;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.StrategyReads;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does about a case's ladder on its page, and a manager on the approvals page. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.officer", roles = "OFFICER")
class LadderScreensTest extends SpringBrowserlessTest {
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");

    @Autowired
    LadderPanel ladderPanel;

    @Autowired
    CounselPanel counselPanel;

    @Autowired
    MethodPanel methodPanel;

    @Autowired
    StrategyReads reads;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    Ladder ladder;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private final AtomicInteger changes = new AtomicInteger();
    private Div page = new Div();
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
        draw();
    }

    @Test
    void aDiagnosisIsEnteredAndTheAdviceFollowsInWords() {
        click("诊断");
        radio("还款意愿", 4);
        radio("还款能力", 4);
        radio("联系情况", Reach.YES);
        radio("客户评价", Segment.GOOD);
        causes().setValue(Set.of(Cause.PRICE_FALL));
        click("保存");
        assertThat(changes).hasValue(1);
        assertThat(reads.counsel(caseId).diagnosis())
                .get()
                .extracting(Diagnosis::ability)
                .isEqualTo(4);
        draw();
        assertThat(shown()).contains("建议：主动出击", "能还的或原因不明的，先上门。", "还款能力 4/5", "农产品价格下跌");
    }

    @Test
    void everyDiagnosisIsShownSideBySideWithWhoMadeItAndWhatItChanged() {
        diagnose();
        draw();
        assertThat(find(Button.class).withText("历次诊断").all()).isEmpty();
        signIn(MANAGER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        2, 4, Reach.NO, Segment.GOOD, List.of(Cause.NOT_FOUND), Set.of(Flag.VULNERABLE), "电话停机"));
        signIn(OFFICER);
        draw();
        click("历次诊断");
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("第 2 次", "第 1 次");
        assertThat(shown()).contains("第 2 次", "第 1 次", "st.manager", "st.officer", "电话停机");
        assertThat(shown()).contains("原：4", "原：联系得上", "原：农产品价格下跌", "原：无");
        assertThat(shown()).doesNotContain("原：好");
    }

    @Test
    void aSmallCaseGoesFromItsDiagnosisToTheLane() {
        caseId = new LadderFixture(jdbc, users, branches).farmersCase("48000.00", clock.today());
        diagnose();
        draw();
        click("重新诊断");
        test(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "小额快速通道：保存后接着申请不适用的方法")
                        .single())
                .click();
        click("保存");
        assertThat(select("参与核算").getValue()).isEqualTo("NA3_TOO_SMALL");
        click("提交审批");
        assertThat(reads.counsel(caseId).pending())
                .singleElement()
                .satisfies(asked -> assertThat(asked.facts()).hasSize(3));
    }

    @Test
    void aDiagnosisWithoutItsAnswersStaysOpenAndMarksThem() {
        click("诊断");
        click("保存");
        assertThat(causes().isInvalid()).isTrue();
        assertThat(changes).hasValue(0);
    }

    @Test
    void theFirstMethodOpensAtOnceAndTakesARecordFromTheFormOfItsFields() {
        diagnose();
        draw();
        click("申请启用“主动出击”");
        click("提交审批");
        assertThat(state(OUTREACH)).isEqualTo(StepState.ACTIVE);
        draw();
        click("记一笔");
        select("记录类别").setValue(reads.workspace(caseId, OUTREACH).everyKind().get(2));
        select("核实途径").setValue("POLICE");
        test(find(TextArea.class).withPropertyValue(TextArea::getLabel, "核实结果").single())
                .setValue("确已迁出");
        click("保存");
        assertThat(reads.workspace(caseId, OUTREACH).records())
                .singleElement()
                .satisfies(
                        record -> assertThat(record.answers().text("finding")).isEqualTo("确已迁出"));
        draw();
        assertThat(shown()).contains("地址核实", "派出所", "确已迁出");
    }

    @Test
    void recordAndDiagnosisOfALostSessionStandInTheirFormsAgain() {
        diagnose();
        proposals.propose(caseId, OUTREACH, Optional.empty(), "");
        draw();
        click("记一笔");
        select("记录类别").setValue(reads.workspace(caseId, OUTREACH).everyKind().get(2));
        select("核实途径").setValue("POLICE");
        finding().setValue("确已迁出");
        loseSession();
        click("记一笔");
        assertThat(select("记录类别").getValue())
                .isEqualTo(reads.workspace(caseId, OUTREACH).everyKind().get(2));
        assertThat(select("核实途径").getValue()).isEqualTo("POLICE");
        assertThat(finding().getValue()).isEqualTo("确已迁出");
        click("取消");
        click("重新诊断");
        radio("还款意愿", 2);
        causes().setValue(new LinkedHashSet<>(List.of(Cause.NOT_FOUND, Cause.PRICE_FALL)));
        loseSession();
        click("重新诊断");
        assertThat(causes().getValue()).containsExactly(Cause.NOT_FOUND, Cause.PRICE_FALL);
        click("保存");
        assertThat(reads.counsel(caseId).diagnosis()).get().satisfies(found -> {
            assertThat(found.willingness()).isEqualTo(2);
            assertThat(found.causes()).containsExactly(Cause.NOT_FOUND, Cause.PRICE_FALL);
        });
    }

    private TextArea finding() {
        return find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "核实结果")
                .single();
    }

    private void loseSession() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        signIn(OFFICER);
        UI.getCurrent().navigate("approvals");
        page = new Div();
        UI.getCurrent().add(page);
        draw();
    }

    @Test
    void whatIsMissingForExhaustedIsSaidInTheDialog() {
        diagnose();
        proposals.propose(caseId, OUTREACH, Optional.empty(), "");
        draw();
        click("标记已尽力未果");
        Select<Object> outcome = select("结果");
        outcome.setValue(outcome.getListDataView().getItem(2));
        click("保存");
        assertThat(shown()).contains("还缺凭据：2 次上门或 3 次有效联系（不同日）（0/2）、1 份通知书已送达（0/1）");
        assertThat(state(OUTREACH)).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void aClickOnARungOpensItsWorkspace() {
        Rung empathy = page.getChildren()
                .flatMap(LadderScreensTest::all)
                .filter(Rung.class::isInstance)
                .map(Rung.class::cast)
                .filter(rung -> rung.method().equals(EMPATHY))
                .findFirst()
                .orElseThrow();
        test(empathy).click();
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("2 感情投入");
        assertThat(empathy.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void theGatewaySaysHowManyStepsAreLeft() {
        assertThat(shown()).contains("8 委外", "还差 7 步");
    }

    @Test
    @WithMockUser(username = "st.manager", roles = "MANAGER")
    void aManagerReadsWhatWhyAndEvidenceOnOnePageAndApproves() {
        UUID request = asked();
        UI.getCurrent().navigate("approvals/" + request);
        assertThat(shown()).contains("启用感情投入", "先建立信任", "诊断：意愿 4 · 能力 4", "与系统建议不同，系统建议为：主动出击", "感情投入变为进行中。");
        test(find(Button.class).withText("同意").single()).click();
        assertThat(state(EMPATHY)).isEqualTo(StepState.ACTIVE);
        assertThat(shown()).contains("该事项已通过。");
    }

    @Test
    @WithMockUser(username = "st.manager", roles = "MANAGER")
    void sendingBackNeedsAReason() {
        UUID request = asked();
        UI.getCurrent().navigate("approvals/" + request);
        click("退回询问");
        test(find(Button.class).withText("退回询问").all().getLast()).click();
        assertThat(shown()).contains("请写明意见");
        test(find(TextArea.class).single()).setValue("请先上门");
        test(find(Button.class).withText("退回询问").all().getLast()).click();
        assertThat(shown()).contains("该事项已退回");
    }

    @Test
    @WithMockUser(username = "st.manager", roles = "MANAGER")
    void theInboxListsItAndABatchApprovesIt() {
        asked();
        UI.getCurrent().navigate("approvals");
        Grid<Object> grid = grid();
        assertThat(test(grid).size()).isEqualTo(1);
        test(grid).clickRow(0);
        grid.select(test(grid).getRow(0));
        click("同意所选");
        assertThat(state(EMPATHY)).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void theOfficerSeesTheOwnRequestAndWhyItCannotBeDecidedByOneself() {
        UUID request = asked();
        UI.getCurrent().navigate("approvals/" + request);
        assertThat(shown()).contains("这是您本人提交的事项");
        assertThat(find(Button.class).withText("同意").all()).isEmpty();
        click("撤回申请");
        assertThat(reads.counsel(caseId).pending()).isEmpty();
    }

    private UUID asked() {
        signIn(OFFICER);
        diagnose();
        UUID id = proposals.propose(caseId, EMPATHY, Optional.empty(), "先建立信任").orElseThrow();
        boolean manager = UI.getCurrent() != null && currentIsManager;
        if (manager) signIn(MANAGER);
        return id;
    }

    private boolean currentIsManager;

    @BeforeEach
    void whoIsSignedIn(org.junit.jupiter.api.TestInfo info) {
        currentIsManager = info.getTestMethod()
                .map(method -> method.getAnnotation(WithMockUser.class))
                .isPresent();
    }

    private void diagnose() {
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(4, 4, Reach.YES, Segment.GOOD, List.of(Cause.PRICE_FALL), Set.of(), null));
    }

    private void draw() {
        page.removeAll();
        page.add(
                ladderPanel.build(caseId, changes::incrementAndGet),
                counselPanel.build(caseId, changes::incrementAndGet),
                methodPanel.build(caseId, changes::incrementAndGet));
    }

    private StepState state(MethodCode method) {
        return ladder.steps(caseId).stream()
                .filter(step -> step.method().equals(method))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void radio(String label, T value) {
        RadioButtonGroup<T> group = (RadioButtonGroup<T>) find(RadioButtonGroup.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        group.setValue(value);
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>) find(Select.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Cause> causes() {
        return (MultiSelectComboBox<Cause>) find(MultiSelectComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return (Grid<Object>) find(Grid.class).single();
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        all(UI.getCurrent())
                .forEach(component ->
                        text.append(component.getElement().getText()).append('\n'));
        return text.toString();
    }

    private static java.util.stream.Stream<Component> all(Component root) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(root), root.getChildren().flatMap(LadderScreensTest::all));
    }
}
