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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.strategy.Ladder;
import org.qingshou.strategy.LadderFixture;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Each method from available over active to both of its ends, by the keys of its own workspace. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "st.officer", roles = "OFFICER")
class MethodEndsTest extends SpringBrowserlessTest {
    /** A method, and its outcomes for either end. */
    enum Walk {
        OUTREACH("OUTREACH_UNWILLING", "OUTREACH_PROMISE"),
        EMPATHY("EMPATHY_HOSTILE", "EMPATHY_IMPROVED"),
        ACCOUNTING("ACCOUNTING_REFUSED", "ACCOUNTING_PLAN"),
        RECEIVABLES("RECEIVABLES_REFUSED", "RECEIVABLES_PART"),
        ADVICE("ADVICE_DECLINED", "ADVICE_IMPROVED"),
        FUNDING("FUNDING_DECLINED_BANK", "FUNDING_REPAYING"),
        RELATIONS("RELATIONS_REFUSED", "RELATIONS_PERSUADED");

        private final String exhausted;
        private final String succeeded;

        Walk(String exhausted, String succeeded) {
            this.exhausted = exhausted;
            this.succeeded = succeeded;
        }

        MethodCode code() {
            return new MethodCode(name());
        }
    }

    @Autowired
    MethodPanel methodPanel;

    @Autowired
    LadderPanel ladderPanel;

    @Autowired
    StrategyDesk desk;

    @Autowired
    Ladder ladder;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk approvalDesk;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private final Div page = new Div();
    private LadderFixture fixture;
    private LocalDate today;
    private CaseId caseId;
    private PersonId guarantor;

    @BeforeEach
    void aCase() {
        fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        guarantor = fixture.party(caseId, PartyRole.GUARANTOR_JOINT, null);
        signIn(OFFICER);
        UI.getCurrent().navigate("approvals");
        UI.getCurrent().add(page);
    }

    @ParameterizedTest
    @EnumSource
    void itIsOpenedAndWorkedUntilNothingMoreCanBeDone(Walk walk) {
        open(walk);
        worked(walk, false);
        end(walk, "标记已尽力未果", walk.exhausted);
        assertThat(state(walk)).isEqualTo(StepState.EXHAUSTED);
        draw();
        assertThat(buttons()).contains("申请重启一轮").doesNotContain("记一笔", "标记见效");
    }

    @ParameterizedTest
    @EnumSource
    void itIsOpenedAndHelps(Walk walk) {
        open(walk);
        worked(walk, true);
        end(walk, "标记见效", walk.succeeded);
        assertThat(state(walk)).isEqualTo(StepState.SUCCEEDED);
    }

    private void open(Walk walk) {
        Cause cause = walk == Walk.FUNDING ? Cause.DISASTER : Cause.COST_TOO_HIGH;
        desk.diagnose(caseId, new StrategyDesk.Finding(3, 2, Reach.YES, Segment.GOOD, List.of(cause), Set.of(), null));
        before(walk);
        draw();
        test(rung(walk)).click();
        assertThat(state(walk)).isIn(StepState.AVAILABLE, StepState.LOCKED);
        click("申请启用");
        test(find(TextArea.class).single()).setValue("按情况推进");
        click("提交审批");
        signIn(MANAGER);
        for (AskedFor asked : approvals.open(caseId.toString()))
            approvalDesk.decide(asked.requestId(), new Decision.Approve());
        signIn(OFFICER);
        assertThat(state(walk)).isEqualTo(StepState.ACTIVE);
    }

    /** What must stand on file before the step may be opened. */
    private void before(Walk walk) {
        switch (walk) {
            case FUNDING -> {
                keep(
                        walk,
                        "DISASTER",
                        Map.of(
                                "type",
                                "FLOOD",
                                "place",
                                "东村",
                                "hit",
                                "LIVESTOCK",
                                "loss",
                                "80000",
                                "evidence",
                                "CERTIFICATE",
                                "certificateNo",
                                "C-1"));
                keep(
                        walk,
                        "ELIGIBILITY",
                        Map.of(
                                "honest",
                                "true",
                                "honestHow",
                                "走访村民",
                                "diligent",
                                "true",
                                "diligentHow",
                                "走访村民",
                                "operates",
                                "true",
                                "operatesHow",
                                "走访村民",
                                "manages",
                                "true",
                                "managesHow",
                                "走访村民"));
                keep(
                        walk,
                        "PROPOSAL",
                        Map.of(
                                "amount",
                                "60000",
                                "purpose",
                                "重建鱼塘",
                                "months",
                                "24",
                                "rate",
                                "4.35",
                                "reliefUntil",
                                today.plusDays(180).toString()));
                keep(walk, "STEP_DOWN", Map.of("by", today.plusDays(200).toString(), "exposure", "100000"));
            }
            case RELATIONS ->
                keep(
                        walk,
                        "PERSON",
                        Map.of(
                                "person",
                                guarantor.toString(),
                                "influence",
                                "4",
                                "adult",
                                "true",
                                "able",
                                "true",
                                "source",
                                "SRC_CONTRACT"));
            default -> {}
        }
    }

    private void worked(Walk walk, boolean helped) {
        Map<String, String> words = Map.of("words", "不愿意");
        switch (walk) {
            case OUTREACH -> {
                fixture.contact(caseId, "VISIT_HOME", "VISIT", "V_UNWILLING", true, today.minusDays(3));
                if (!helped)
                    fixture.contact(caseId, "VISIT_HOME", "VISIT", "V_NOTICE_SIGNED", true, today.minusDays(2));
            }
            case EMPATHY -> {
                if (helped)
                    keep(
                            walk,
                            "CONVERSATION",
                            Map.of(
                                    "told",
                                    "生意难做",
                                    "stanceBefore",
                                    "2",
                                    "stanceAfter",
                                    "4",
                                    "explained",
                                    "CREDIT_HARMED,PROMISE_KEPT"));
                else keep(walk, "REFUSED_TALK", words);
            }
            case ACCOUNTING -> {
                if (helped)
                    keep(
                            walk,
                            "MEASURE",
                            Map.of(
                                    "what",
                                    "少雇一人",
                                    "way",
                                    "CUT_COST",
                                    "owner",
                                    "借款人",
                                    "dueOn",
                                    today.toString(),
                                    "expected",
                                    "2000"));
                else keep(walk, "REFUSAL", words);
            }
            case RECEIVABLES -> keep(walk, helped ? "LIST" : "REFUSAL", helped ? Map.of("how", "TOLD") : words);
            case ADVICE ->
                keep(
                        walk,
                        helped ? "INTRODUCTION" : "REFUSAL",
                        helped
                                ? Map.of(
                                        "to",
                                        "BUYER",
                                        "whom",
                                        "城关超市",
                                        "reviewOn",
                                        today.plusDays(14).toString())
                                : words);
            case FUNDING -> {
                if (!helped) keep(walk, "DECLINED", Map.of("decliner", "BANK", "words", "超过限额"));
            }
            case RELATIONS -> {
                if (!helped) keep(walk, "REFUSAL", Map.of("person", guarantor.toString(), "words", "不管"));
            }
        }
    }

    private void end(Walk walk, String key, String outcome) {
        draw();
        test(rung(walk)).click();
        click(key);
        Select<Outcome> select = outcomes();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(outcome))
                .findFirst()
                .orElseThrow());
        click("保存");
    }

    private void keep(Walk walk, String kind, Map<String, String> values) {
        desk.record(caseId, walk.code(), kind, today, values);
    }

    private void draw() {
        page.removeAll();
        page.add(ladderPanel.build(caseId, () -> {}), methodPanel.build(caseId, () -> {}));
    }

    private Rung rung(Walk walk) {
        return all(page)
                .filter(Rung.class::isInstance)
                .map(Rung.class::cast)
                .filter(rung -> rung.method().equals(walk.code()))
                .findFirst()
                .orElseThrow();
    }

    private StepState state(Walk walk) {
        return ladder.steps(caseId).stream()
                .filter(step -> step.method().equals(walk.code()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @SuppressWarnings("unchecked")
    private Select<Outcome> outcomes() {
        return (Select<Outcome>) find(Select.class).all().stream()
                .filter(each -> "结果".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(MethodEndsTest::all));
    }
}
