package org.qingshou.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.RowClashes;
import org.qingshou.strategy.SheetDesk;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.StrategyReads;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.ClashDialog.Whose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** An officer edits a row that the manager saves first: nothing typed is lost, nothing saved is overwritten unseen. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.officer", roles = "OFFICER")
class TwoAtOneRowTest extends SpringBrowserlessTest {
    private static final MethodCode METHOD = new MethodCode("RECEIVABLES");
    private static final String ROW = """
            欠款方\t金额\t到期日\t难易\t凭证\t欠款方情况
            小学食堂\t12,000\t2026/3/5\t1\t欠条\t正常经营
            """;

    @Autowired
    StrategyTools tools;

    @Autowired
    StrategyReads reads;

    @Autowired
    StrategyDesk desk;

    @Autowired
    SheetDesk sheets;

    @Autowired
    RowClashes clashes;

    @Autowired
    StepProposals proposals;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private final Div page = new Div();
    private CaseId caseId;

    @BeforeEach
    void aRowThatTheOfficerHasOpen() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        4, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.RECEIVABLES_STUCK), Set.of(), null));
        UUID asked = proposals.propose(caseId, METHOD, Optional.empty(), "").orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
        var draft = sheets.pasted(
                caseId,
                METHOD,
                reads.workspace(caseId, METHOD).kinds().getFirst().code(),
                ROW);
        sheets.add(
                caseId,
                METHOD,
                reads.workspace(caseId, METHOD).kinds().getFirst().code(),
                clock.today(),
                draft.rows());
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
        var workspace = reads.workspace(caseId, METHOD);
        new RowActs(caseId, workspace.kinds().getFirst(), new FieldTexts(page, workspace), tools, () -> {}).edit(row());
    }

    @Test
    void withoutAnotherItIsSavedAsEver() {
        amount("11800");
        save();
        assertThat(row().answers().text("amount")).isEqualTo("11800.00");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void bothStandSideBySideAndWhatOnlyOneChangedIsTakenFromThem() {
        managerSaves(Map.of("amount", "9000", "counterparty", "实验小学食堂"));
        amount("11800");
        due("2026-04-01");
        save();
        assertThat(row().answers().text("amount")).isEqualTo("9000.00");
        assertThat(words()).contains("st.manager 在", "您填写的都还在，请逐项选择用哪一个。");
        assertThat(choice("金额").getValue()).isNull();
        assertThat(offered("金额")).containsExactly("用对方的：9,000.00", "用我的：11,800.00");
        assertThat(choice("欠款方").getValue()).isEqualTo(Whose.THEIRS);
        assertThat(choice("到期日").getValue()).isEqualTo(Whose.MINE);
        saveChoice();
        assertThat(choice("金额").isInvalid()).isTrue();
        assertThat(row().version()).isEqualTo(2);
        choice("金额").setValue(Whose.THEIRS);
        assertThat(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "为何改掉对方的内容")
                        .exists())
                .isFalse();
        saveChoice();
        assertThat(row().answers().values())
                .containsEntry("amount", "9000.00")
                .containsEntry("counterparty", "实验小学食堂")
                .containsEntry("dueOn", "2026-04-01");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void onesOwnIsPutOverTheOthersOnlyWithAReasonThatTheTimelineKeeps() {
        managerSaves(Map.of("amount", "9000"));
        amount("11800");
        save();
        choice("金额").setValue(Whose.MINE);
        saveChoice();
        assertThat(words()).contains("请写明为何改掉对方的内容，不超过 500 字。");
        assertThat(row().answers().text("amount")).isEqualTo("9000.00");
        find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "为何改掉对方的内容")
                .single()
                .setValue("对账单为 11800");
        saveChoice();
        assertThat(row().answers().text("amount")).isEqualTo("11800.00");
        assertThat(timeline.latest(caseId, Timeline.Kind.STEP, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("strategy.timeline.putOver");
                    assertThat(entry.note()).isEqualTo("对账单为 11800");
                });
        assertThat(reads.versions(caseId, row().id()))
                .extracting(version -> version.record().answers().text("amount"))
                .containsExactly("12000.00", "9000.00", "11800.00");
    }

    @Test
    void theOthersCanBeTakenWholeAndNothingIsSavedThen() {
        managerSaves(Map.of("amount", "9000"));
        amount("11800");
        save();
        choice("金额").setValue(Whose.THEIRS);
        saveChoice();
        assertThat(row().version()).isEqualTo(2);
        assertThat(row().answers().text("amount")).isEqualTo("9000.00");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void whereBothEnteredTheSameThereIsNothingToChoose() {
        managerSaves(Map.of("amount", "11800"));
        amount("11800.00");
        save();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(row().version()).isEqualTo(2);
    }

    @Test
    void aThirdWhoSavesWhileOneChoosesIsNotOverwrittenEither() {
        managerSaves(Map.of("amount", "9000"));
        amount("11800");
        save();
        choice("金额").setValue(Whose.MINE);
        find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "为何改掉对方的内容")
                .single()
                .setValue("对账单");
        managerSaves(Map.of("amount", "8000"));
        saveChoice();
        assertThat(words()).contains("这一行刚刚被别人改过或划掉了");
        assertThat(row().answers().text("amount")).isEqualTo("8000.00");
    }

    @Test
    void aRowThatWasStruckOffMeanwhileIsRefusedAndTheFormKeepsWhatWasTyped() {
        signIn(MANAGER);
        sheets.strike(caseId, METHOD, row().id(), 1);
        signIn(OFFICER);
        amount("11800");
        save();
        assertThat(words()).contains("这一行刚刚被别人改过或划掉了");
        assertThat(amountField().getValue()).isEqualByComparingTo("11800");
    }

    @Test
    void aDiagnosisThatAnotherMadeMeanwhileIsToldBeforeOnesOwnIsPutOverIt() {
        Diagnosis begun = reads.counsel(caseId).diagnosis().orElseThrow();
        var mine = new StrategyDesk.Finding(
                5, 3, Reach.YES, Segment.GOOD, List.of(Cause.RECEIVABLES_STUCK), Set.of(), null);
        signIn(MANAGER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(1, 2, Reach.YES, Segment.POOR, List.of(Cause.UNWILLING), Set.of(), null),
                Optional.of(begun.at()));
        signIn(OFFICER);
        assertThatThrownBy(() -> desk.diagnose(caseId, mine, Optional.of(begun.at())))
                .isInstanceOf(Refused.class)
                .hasMessage("strategy.diagnosis.moved");
        assertThatThrownBy(() -> desk.diagnose(caseId, mine, Optional.empty())).hasMessage("strategy.diagnosis.moved");
        Diagnosis now = reads.counsel(caseId).diagnosis().orElseThrow();
        assertThat(now.willingness()).isEqualTo(1);
        desk.diagnose(caseId, mine, Optional.of(now.at()));
        assertThat(reads.counsel(caseId).history()).hasSize(3);
    }

    @Test
    void theFormSaysWhatTheOtherFoundAndASecondPressSavesOnesOwn() {
        find(Dialog.class).single().close();
        page.add(new CounselPart(caseId, tools, () -> {}));
        find(Button.class).withText("重新诊断").single().click();
        signIn(MANAGER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(1, 2, Reach.YES, Segment.POOR, List.of(Cause.UNWILLING), Set.of(), null));
        signIn(OFFICER);
        save();
        assertThat(words()).contains("st.manager 刚刚也作了诊断：意愿 1，能力 2");
        assertThat(reads.counsel(caseId).diagnosis().orElseThrow().willingness())
                .isEqualTo(1);
        save();
        assertThat(reads.counsel(caseId).diagnosis().orElseThrow().willingness())
                .isEqualTo(4);
    }

    @Test
    void theDeskItselfAsksForTheReason() {
        MethodRecord row = row();
        assertThatThrownBy(() -> sheets.putOver(
                        caseId, METHOD, row.id(), row.version(), row.answers().values(), " "))
                .isInstanceOf(Refused.class)
                .hasMessage("kit.clash.reason.missing");
        assertThat(clashes.find(
                        caseId, METHOD, row.id(), row.version(), row.answers().values()))
                .isEmpty();
    }

    private void managerSaves(Map<String, String> changes) {
        signIn(MANAGER);
        MethodRecord now = row();
        Map<String, String> values = new HashMap<>(now.answers().values());
        values.putAll(changes);
        sheets.change(caseId, METHOD, now.id(), now.version(), values);
        signIn(OFFICER);
    }

    private MethodRecord row() {
        return reads.workspace(caseId, METHOD).records().getFirst();
    }

    private BigDecimalField amountField() {
        return find(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, "金额")
                .single();
    }

    private void amount(String value) {
        amountField().setValue(new BigDecimal(value));
    }

    private void due(String value) {
        find(com.vaadin.flow.component.datepicker.DatePicker.class)
                .withPropertyValue(com.vaadin.flow.component.datepicker.DatePicker::getLabel, "到期日")
                .single()
                .setValue(java.time.LocalDate.parse(value));
    }

    private void save() {
        click(0);
    }

    private void saveChoice() {
        click(1);
    }

    /** The form stays open behind the choice, so there are two buttons to save by. */
    private void click(int which) {
        find(Button.class).withText("保存").all().get(which).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Whose> choice(String label) {
        return find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getLabel, label)
                .all()
                .getLast();
    }

    private List<String> offered(String label) {
        RadioButtonGroup<Whose> choice = choice(label);
        return choice.getListDataView()
                .getItems()
                .map(choice.getItemLabelGenerator()::apply)
                .toList();
    }

    private String words() {
        StringBuilder all = new StringBuilder();
        find(Paragraph.class).all().forEach(text -> all.append(text.getText()).append('\n'));
        find(TextField.class).all().forEach(field -> all.append(field.getErrorMessage()));
        return all.toString();
    }
}
