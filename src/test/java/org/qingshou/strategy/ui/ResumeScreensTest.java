package org.qingshou.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Ladder;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.StrategyReads;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** All methods marked as not applicable in one dialog, an agency tries, and several methods begin anew in another. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.officer", roles = "OFFICER")
class ResumeScreensTest extends SpringBrowserlessTest {
    private static final ActorId SYSTEM = ActorId.system("test");
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");

    @Autowired
    StrategyTools tools;

    @Autowired
    StrategyReads reads;

    @Autowired
    StrategyDesk desk;

    @Autowired
    Ladder ladder;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk approvalDesk;

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

    private final Div page = new Div();
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        4, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.COST_TOO_HIGH), Set.of(), null));
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
        draw();
    }

    @Test
    void waivingNeedsAReasonAndAsksAManager() {
        waive("已破产");
        assertThat(ladder.missing(caseId))
                .as("nothing is waived before the yes")
                .hasSize(7);
        approve();
        assertThat(ladder.missing(caseId)).isEmpty();
        assertThat(ladder.steps(caseId)).extracting(Ladder.StepView::state).containsOnly(StepState.WAIVED);
    }

    @Test
    void severalMethodsBeginAnewInOneRequestWithAReason() {
        waive("已破产");
        approve();
        cases.placed(caseId, "AG1", SYSTEM, clock.instant());
        draw();
        assertThat(find(Button.class).withText(word("strategy.resume")).exists())
                .as("not while the agency has it")
                .isFalse();
        cases.returned(caseId, "RET_FULL", SYSTEM, clock.instant());
        draw();
        click(word("strategy.resume"));
        click(word("strategy.ask"));
        assertThat(words()).contains(word("strategy.reopen.none"));
        methods().setValue(Set.of(OUTREACH, EMPATHY));
        find(TextArea.class).single().setValue("机构退回，借款人已返乡");
        click(word("strategy.ask"));
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(ladder.missing(caseId)).as("a manager has not decided yet").isEmpty();
        approve();
        assertThat(ladder.missing(caseId)).hasSize(2);
        assertThat(ladder.steps(caseId).stream().filter(step -> step.round() == 2))
                .extracting(Ladder.StepView::method)
                .containsExactly(OUTREACH, EMPATHY);
    }

    @SuppressWarnings("unchecked")
    private void waive(String reason) {
        var waivable = reads.counsel(caseId).waivable();
        new WaiveDialog(caseId, waivable, java.util.Map.of(), tools, this::draw).open();
        click(word("strategy.ask"));
        assertThat(find(Dialog.class).all()).as("nothing was chosen").hasSize(1);
        find(Select.class).all().forEach(each -> ((Select<String>) each).setValue("NA_ALL_INSOLVENT"));
        find(TextArea.class).single().setValue(reason);
        click(word("strategy.ask"));
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private void approve() {
        signIn(MANAGER);
        for (AskedFor asked : approvals.open(caseId.toString()))
            approvalDesk.decide(asked.requestId(), new Decision.Approve());
        signIn(OFFICER);
    }

    private void draw() {
        page.removeAll();
        page.add(new CounselPart(caseId, tools, this::draw));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<MethodCode> methods() {
        return find(CheckboxGroup.class).single();
    }

    private String word(String key) {
        return page.getTranslation(key);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        StringBuilder all = new StringBuilder();
        find(Paragraph.class).all().forEach(each -> all.append(each.getText()).append('\n'));
        return all.toString();
    }
}
