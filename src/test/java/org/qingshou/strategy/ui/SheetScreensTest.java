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
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.StrategyReads;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The sheets and tables of a method's workspace, as an officer works on them. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.officer", roles = "OFFICER")
class SheetScreensTest extends SpringBrowserlessTest {
    private static final MethodCode RECEIVABLES = new MethodCode("RECEIVABLES");
    private static final String TWO_ROWS = """
            欠款方\t金额\t到期日\t难易\t凭证\t欠款方情况
            小学食堂\t12,000\t2026/3/5\t1\t欠条\t正常经营
            工地项目部\t48000.50\t2026-04-01\t4\t合同\t经营困难
            """;

    @Autowired
    MethodPanel methodPanel;

    @Autowired
    StrategyReads reads;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private final AtomicInteger changes = new AtomicInteger();
    private final Div page = new Div();
    private CaseId caseId;

    @BeforeEach
    void receivablesAreBeingCollected() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        4, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.RECEIVABLES_STUCK), Set.of(), null));
        UUID asked =
                proposals.propose(caseId, RECEIVABLES, Optional.empty(), "").orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
        draw();
    }

    @Test
    void anEmptySheetSaysWhatToDo() {
        assertThat(shown()).contains("应收账款", "还没有内容。添一行，或从表格软件粘贴。");
    }

    @Test
    void pastedRowsAreLookedAtThenKeptAndShownWithTheirSumAndTables() {
        paste(TWO_ROWS);
        assertThat(shown()).contains("读出 2 行");
        assertThat(rows()).isEmpty();
        click("登记 2 行");
        assertThat(rows()).hasSize(2);
        assertThat(changes).hasValue(1);
        draw();
        Grid<MethodRecord> sheet = grid();
        assertThat(test(sheet).getCellText(0, 0)).isEqualTo("小学食堂");
        assertThat(sheet.getColumns().get(1).getFooterText()).isEqualTo("合计 60,000.50");
        assertThat(shown()).contains("应收合计", "60,000.50", "应收账款账龄", "先易后难");
        assertThat(find(NativeTable.class).all()).hasSize(2);
        assertThat(find(ProgressBar.class).all())
                .hasSize(6)
                .allMatch(bar -> "true".equals(bar.getElement().getAttribute("aria-hidden")));
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumnAndCannotBeKept() {
        paste("欠款方\t金额\t到期日\t难易\t凭证\t欠款方情况\n小学食堂\t一万\t2026/3/5\t1\t欠条\t正常经营\n");
        assertThat(shown()).contains("有 1 处须更正", "第 2 行，金额：“金额”");
        Button keep = find(Button.class).withText("登记 1 行").single();
        assertThat(keep.isEnabled()).isFalse();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aRowIsChangedInItsPlaceAndARefusalIsSaidAboveTheSheet() {
        kept();
        edit(0);
        assertThat(grid().getEditor().isOpen()).isTrue();
        BigDecimalField amount = (BigDecimalField) editor().input(amountField());
        assertThat(amount.getAriaLabel()).contains("金额");
        assertThat(amount.getValue()).isEqualByComparingTo("12000");
        amount.setValue(BigDecimal.ZERO);
        saveTheRow();
        assertThat(shown()).contains("金额须大于零。");
        amount.setValue(new BigDecimal("11800"));
        saveTheRow();
        assertThat(rows().getFirst().answers().text("amount")).isEqualTo("11800.00");
        assertThat(rows().getFirst().version()).isEqualTo(2);
        draw();
        Button earlier = buttons()
                .filter(button -> button.getText().equals("修改前"))
                .findFirst()
                .orElseThrow();
        test(earlier).click();
        roundTrip();
        assertThat(shown()).contains("第 2 版 · st.officer", "第 1 版 · st.officer", "12,000.00", "11,800.00");
    }

    @Test
    void aRowIsStruckOffOnceThatIsConfirmed() {
        kept();
        test(buttonOf("划掉 ")).click();
        assertThat(rows()).hasSize(2);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aRowCanAlsoBeAddedByTheForm() {
        click("添一行");
        assertThat(find(TextArea.class).all()).isNotEmpty();
        click("保存");
        assertThat(shown()).contains("请填写“欠款方”");
        assertThat(rows()).isEmpty();
    }

    @Test
    @WithMockUser(username = "st.compliance", roles = "COMPLIANCE")
    void whoOnlyReadsSeesTheRowsAndNothingToPress() {
        signIn(OFFICER);
        kept();
        signIn(LadderFixture.COMPLIANCE);
        draw();
        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(all(page)).noneMatch(Button.class::isInstance);
        assertThat(grid().getColumns()).hasSize(13);
    }

    private void kept() {
        paste(TWO_ROWS);
        click("登记 2 行");
        draw();
    }

    private void paste(String text) {
        click("粘贴或导入");
        find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "粘贴的内容")
                .single()
                .setValue(text);
        click("查看");
    }

    private void edit(int row) {
        test(buttonOf("修改 ")).click();
        roundTrip();
        assertThat(row).isZero();
    }

    /** What stands in an editor's cells is drawn by the browser only; here it is asked for as the grid asks. */
    private RowEditor editor() {
        return all(page)
                .filter(RowEditor.class::isInstance)
                .map(RowEditor.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Field amountField() {
        return reads.workspace(caseId, RECEIVABLES)
                .everyKind()
                .getFirst()
                .fields()
                .get(1);
    }

    private void saveTheRow() {
        all(editor().buttons(rows().getFirst()))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("保存"))
                .forEach(Button::click);
    }

    private Stream<Button> buttons() {
        Component cell = test(grid()).getCellComponent(0, grid().getColumns().size() - 2);
        return all(cell).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private Button buttonOf(String spoken) {
        return buttons()
                .filter(button -> button.getAriaLabel()
                        .filter(name -> name.startsWith(spoken))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<MethodRecord> rows() {
        return reads.workspace(caseId, RECEIVABLES).records();
    }

    private void draw() {
        page.removeAll();
        page.add(methodPanel.build(caseId, changes::incrementAndGet));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<MethodRecord> grid() {
        return (Grid<MethodRecord>)
                all(page).filter(Grid.class::isInstance).findFirst().orElseThrow();
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        all(UI.getCurrent())
                .forEach(component ->
                        text.append(component.getElement().getText()).append('\n'));
        return text.toString();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(SheetScreensTest::all));
    }
}
