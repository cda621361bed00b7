package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.qingshou.cases.AccelerationDesk;
import org.qingshou.cases.AccelerationGround;
import org.qingshou.cases.AccelerationWish;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.DebtSaleWish;
import org.qingshou.cases.InKindBasis;
import org.qingshou.cases.InKindDesk;
import org.qingshou.cases.InKindEnd;
import org.qingshou.cases.InKindWish;
import org.qingshou.cases.InsolvencyDesk;
import org.qingshou.cases.InsolvencyKind;
import org.qingshou.cases.InsolvencyWish;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.NoticeArrival;
import org.qingshou.cases.ProceedingKind;
import org.qingshou.cases.ProceedingResult;
import org.qingshou.cases.ProceedingState;
import org.qingshou.cases.ProceedingWish;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.cases.StageEntry;
import org.qingshou.cases.WriteOffDesk;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Write-off, insolvency, sale and results as a manager meets them in the tab: what each dialog asks for, and its refusals. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "ld.zhao", roles = "MANAGER")
class LegalDialogsTest extends SpringBrowserlessTest {
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

    @Autowired
    WriteOffDesk writeOffs;

    @Autowired
    AccelerationDesk accelerations;

    @Autowired
    InKindDesk inKinds;

    @Autowired
    InsolvencyDesk insolvencies;

    @Autowired
    DebtSaleDesk sales;

    @Autowired
    LegalDesk legal;

    private CaseId id;
    private BranchCode branch;
    private LocalDate today;
    private PersonId debtor;
    private UUID loan;

    @BeforeEach
    void openCase() {
        today = clock.today();
        branch = given.branch();
        user("ld.zhao");
        user("ld.qian");
        debtor = given.person("林记五金店");
        loan = given.loan(debtor, branch, today.minusDays(300));
        for (String name : List.of("clocks", "case-open"))
            steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    private void user(String login) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(Roles.MANAGER), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    @SuppressWarnings("unchecked")
    private void legal() {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
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
                || find(ListItem.class).withTextContaining(text).exists()
                || find(Badge.class).all().stream()
                        .anyMatch(badge -> badge.getElement().getText().contains(text)
                                || badge.getText().contains(text));
    }

    private void text(String label, String value) {
        find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> field.setValue(value));
    }

    private void day(String label, LocalDate value) {
        find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> field.setValue(value));
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        find(Select.class).all().stream()
                .map(each -> (Select<Object>) each)
                .filter(each -> label.equals(each.getLabel()))
                .forEach(each -> each.setValue(value));
    }

    private <T extends Component & HasValue<?, ?>> boolean asks(Class<T> kind, java.util.function.Predicate<T> which) {
        return find(kind).all().stream().anyMatch(which);
    }

    private void decide(String kind) {
        UUID request = jdbc.sql("SELECT id FROM approval_request WHERE kind = :k AND branch_code = :b")
                .param("k", kind)
                .param("b", branch.value())
                .query(UUID.class)
                .single();
        approvals.decide(request, new Decision.Approve(), new ActorId("ld.qian"));
    }

    private int rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE case_id = :c")
                .param("c", id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aWriteOffAsksForNumberPaperAndReasonAndThenStandsInTheTab() {
        legal();
        assertThat(says("没有借据核销")).isTrue();
        click("申请核销");
        click("保存");
        assertThat(says("请填写核销批文号")).isTrue();
        text("核销批文号", "核字2026-18");
        click("保存");
        assertThat(says("请上传核销批文")).as("the decision itself is needed").isTrue();
        click("取消");
        assertThat(says("核销已提交上级审批")).isFalse();
        writeOffs.propose(id, "核字2026-18", Ids.next(), "无财产");
        legal();
        assertThat(says("核销已提交上级审批")).isTrue();
        assertThat(find(Button.class).withText("申请核销").exists()).isFalse();
        decide("APR_WRITE_OFF_FLAG");
        legal();
        assertThat(says(today + " 核销，债权保留")).isTrue();
        assertThat(says("账销案存")).isTrue();
    }

    @Test
    void anAccelerationAsksForGroundClauseAndContractAndWaitsForTheNotice() {
        legal();
        assertThat(says("没有宣布提前到期")).isTrue();
        click("申请宣布提前到期");
        assertThat(says("借款合同")).as("which paper is meant").isTrue();
        click("保存");
        assertThat(rows("acceleration")).as("no ground yet").isZero();
        choose("事由", AccelerationGround.MISSED_INSTALMENTS);
        assertThat(asks(IntegerField.class, field -> "未还期数".equals(field.getLabel()) && field.isVisible()))
                .isTrue();
        text("合同条款", "借款合同第九条");
        click("保存");
        assertThat(says("请填写未还期数")).isTrue();
        find(IntegerField.class).all().forEach(field -> field.setValue(3));
        click("保存");
        assertThat(says("请上传借款合同")).isTrue();
        click("取消");
        accelerations.propose(
                id,
                new AccelerationWish(
                        List.of(new LoanId(loan)),
                        AccelerationGround.MISSED_INSTALMENTS,
                        "借款合同第九条",
                        3,
                        Ids.next(),
                        "连续三期未还"));
        decide("APR_ACCELERATE");
        legal();
        assertThat(says("已批准，待通知到达")).isTrue();
        click("登记通知到达");
        choose("送达方式", ServiceMethod.SVC_EMS);
        day("到达日期", today);
        text("通知书编号或邮件号", "EMS-9");
        click("保存");
        assertThat(says("请上传送达证明")).isTrue();
        click("取消");
        accelerations.arrived(
                id,
                accelerations.ofCase(id).entries().getFirst().acceleration().id(),
                new NoticeArrival(ServiceMethod.SVC_EMS, "EMS-9", today, Ids.next()));
        legal();
        assertThat(says("通知于 " + today + " 到达")).isTrue();
    }

    @Test
    void anAssetTakenInPaymentAsksForItsValuationAndIsCreditedWhenItIsTheBanks() {
        legal();
        assertThat(says("没有以物抵债")).isTrue();
        click("申请以物抵债");
        click("保存");
        assertThat(rows("in_kind")).isZero();
        text("资产", "某小区 3 幢 502 室");
        text("评估机构", "某资产评估公司");
        day("评估基准日", today.minusDays(10));
        find(BigDecimalField.class).all().stream()
                .filter(field -> List.of("评估价值", "抵债金额").contains(field.getLabel()))
                .forEach(field -> field.setValue(new java.math.BigDecimal("4000")));
        click("保存");
        assertThat(says("请上传评估报告")).isTrue();
        click("取消");
        UUID asset = inKinds.propose(
                id,
                new InKindWish(
                        InKindBasis.AGREEMENT,
                        "某小区 3 幢 502 室",
                        "某资产评估公司",
                        today.minusDays(10),
                        Money.of("4000"),
                        Ids.next(),
                        Money.of("4000"),
                        "以房抵债"));
        decide("APR_IN_KIND");
        legal();
        assertThat(says("已批准，待取得资产")).isTrue();
        click("登记取得资产");
        click("保存");
        assertThat(says("抵债资产台账编号 DZ-1")).isFalse();
        click("取消");
        inKinds.taken(id, asset, new InKindEnd("抵1", Ids.next(), today, today, "DZ-1", "V" + asset));
        legal();
        assertThat(says("抵债资产台账编号 DZ-1")).isTrue();
    }

    @Test
    void anInsolvencyIsToldInItsDialogAndStandsAboveTheMethodsUntilTheClaimIsDeclared() {
        legal();
        click("登记破产");
        click("保存");
        assertThat(rows("insolvency")).isZero();
        text("受理法院", "深圳市中级人民法院");
        text("案号", "（2026）粤03破12号");
        day("受理日", today.minusDays(3));
        day("债权申报截止日", today.plusDays(30));
        click("保存");
        assertThat(says("请上传法院受理裁定")).isTrue();
        click("取消");
        assertThat(rows("insolvency")).isZero();

        insolvencies.record(
                id,
                debtor,
                new InsolvencyWish(
                        InsolvencyKind.PERSONAL_LIQUIDATION,
                        "深圳市中级人民法院",
                        "（2026）粤03破12号",
                        today.minusDays(3),
                        today.plusDays(30),
                        "",
                        Ids.next()));
        legal();
        assertThat(says("剩 30 天")).isTrue();
        assertThat(says("待确认")).isTrue();
        assertThat(says("法院尚未指定管理人")).isTrue();
        test(find(Button.class).withId("insolvency-claim").single()).click();
        assertThat(asks(TextField.class, field -> field.getValue().equals("深圳市中级人民法院")))
                .as("the court stands in the form")
                .isTrue();
        find(TextArea.class).all().forEach(field -> field.setValue("申报债权"));
        click("保存");
        assertThat(jdbc.sql("SELECT kind FROM legal_proceeding WHERE case_id = :c")
                        .param("c", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("LAW_BANKRUPTCY_CLAIM");
        assertThat(find(Button.class).withText("解除破产登记").exists())
                .as("not by whoever told it")
                .isFalse();
    }

    @Test
    void aSaleStandsReadyWithWhatIsOwedAndAsksForTheAgreement() {
        legal();
        click("申请债权转让");
        assertThat(asks(
                        BigDecimalField.class,
                        field -> "本金".equals(field.getLabel())
                                && field.getValue().intValueExact() == 10000))
                .isTrue();
        text("受让方", "某资产管理公司");
        text("受让方统一社会信用代码", "91370705MA3C8XQ02K");
        day("基准日", today);
        find(BigDecimalField.class).all().stream()
                .filter(field -> "转让价格".equals(field.getLabel()))
                .forEach(field -> field.setValue(new java.math.BigDecimal("3000")));
        text("转让协议编号", "转字2026-7");
        click("保存");
        assertThat(says("请上传转让协议")).isTrue();
        click("取消");
        assertThat(rows("debt_sale")).isZero();

        sales.propose(
                id,
                new DebtSaleWish(
                        List.of(new LoanId(loan)),
                        "某资产管理公司",
                        "91370705MA3C8XQ02K",
                        "转字2026-7",
                        Ids.next(),
                        "试点登记 2026-11",
                        today,
                        Money.of("3000"),
                        new Balances(Money.of("10000"), Money.of("500"), Money.ZERO, Money.ZERO, Money.ZERO),
                        "集中处置"));
        decide("APR_SALE");
        legal();
        assertThat(says("已批准，封包中")).isTrue();
        click("登记转让完成");
        click("保存");
        assertThat(says("已转让")).as("nothing ends without the notice").isFalse();
        click("取消");
        test(find(Button.class).withText("放弃转让").all().getFirst()).click();
        test(find(Button.class).withText("放弃转让").all().getLast()).click();
        legal();
        assertThat(says("已放弃")).isTrue();
    }

    @Test
    void aStageAsksForTheResultThatItCanHaveAndForTheSumThatItNeeds() {
        UUID suit = legal.propose(
                id,
                new ProceedingWish(ProceedingKind.LAW_SUIT, "法院", List.of(new LoanId(loan)), Money.of("10500"), "起诉"));
        decide("APR_LEGAL");
        for (ProceedingState state : List.of(ProceedingState.FILED, ProceedingState.ACCEPTED))
            legal.reached(id, suit, new StageEntry(state, today, "（2026）鲁0705民初1号", Ids.next(), null));
        legal();
        click("登记进展");
        assertThat(asks(Select.class, each -> "结果".equals(each.getLabel()))).isFalse();
        choose("进展", ProceedingState.DECIDED);
        assertThat(asks(Select.class, each -> "结果".equals(each.getLabel()))).isTrue();
        choose("结果", ProceedingResult.J_JUDGED_PART);
        day("日期", today);
        find(BigDecimalField.class).all().forEach(field -> field.setValue(new java.math.BigDecimal("10500")));
        click("保存");
        assertThat(says("应小于请求金额 10,500.00")).isTrue();
        find(BigDecimalField.class).all().forEach(field -> field.setValue(new java.math.BigDecimal("8000")));
        click("保存");
        legal();
        assertThat(says("部分支持 · 8,000.00")).isTrue();
        click("登记结果");
        choose("结果", ProceedingResult.J_PRESERVED);
        day("日期", today);
        day("查封冻结到期日", today.plusDays(365));
        click("保存");
        legal();
        assertThat(says("已保全 · 至 " + today.plusDays(365))).isTrue();
        assertThat(cases.holds(id, today)).extracting(Cases.Hold::code).containsExactly("HOLD_COURT");
    }
}
