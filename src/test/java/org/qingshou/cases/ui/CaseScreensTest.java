package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.IdentityItem;
import org.qingshou.cases.Plans;
import org.qingshou.cases.Promises;
import org.qingshou.cases.SetClock;
import org.qingshou.codes.CodesChanged;
import org.qingshou.compliance.HeldPack;
import org.qingshou.compliance.ParameterChange;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer opens a case, sees what the guard allows, calls, and finds it again in the list. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "ui.li", roles = "OFFICER")
class CaseScreensTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Promises promises;

    @Autowired
    Plans plans;

    private LocalDate today;
    private BranchCode branch;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        at(10);
        branch = given.branch();
        user("ui.li", branch, Roles.OFFICER);
        user("ui.sun", branch, Roles.COMPLIANCE);
        PersonId debtor = given.person("林记五金店");
        given.phone(debtor, "136" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000)));
        given.loan(debtor, branch, today.minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    @Test
    @WithMockUser(username = "ui.li", roles = "OFFICER")
    void thePageNamesThePlaceAndSaysWhereItsCodeIsNotKnown() {
        livesIn("330127100");
        openPage(id);
        assertThat(says("浙江省杭州市淳安县千岛湖镇")).isTrue();
        livesIn("330104");
        openPage(id);
        assertThat(says("浙江省杭州市（代码 330104 不在名录中）")).isTrue();
    }

    private void livesIn(String division) {
        jdbc.sql(
                        "UPDATE person SET division_code = :d WHERE id = (SELECT person_id FROM collection_case WHERE id = :c)")
                .param("d", division)
                .param("c", id.value())
                .update();
    }

    private void user(String login, BranchCode at, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", java.util.Set.of(role), at, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void at(int hour) {
        SetClock.to(today.atTime(hour, 30), clock, shift);
    }

    private void openPage(CaseId which) {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, which.toString()));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists();
    }

    @Test
    void thePageNamesTheCustomerAndShowsTheFiveBalances() {
        openPage(id);
        assertThat(find(H1.class).single().getText()).isEqualTo("林记五金店");
        assertThat(says("10,500.00")).isTrue();
        assertThat(says("还可通话 3 次")).isTrue();
        assertThat(button("致电").isEnabled()).isTrue();
    }

    @Test
    void atNightTheCallIsThereButDisabledWithReasonAndTheNextMoment() {
        at(22);
        openPage(id);
        assertThat(button("致电").isEnabled()).isFalse();
        assertThat(says("22:00 至次日 08:00 为静默时段")).isTrue();
        assertThat(says("明日 08:00 起可进行")).isTrue();
    }

    @Test
    void aCallThatARuleOnlyWarnsOfIsStartedWithAReason() {
        try (HeldPack strict = HeldPack.of(context, new ParameterChange("R-TIME-04", "on", "false", "true"))) {
            openPage(id);
            test(button("致电")).click();
            assertThat(says("08:00 至 19:00")).isTrue();
            test(button("开始通话")).click();
            assertThat(field("继续的理由").isInvalid()).isTrue();
            test(field("继续的理由")).setValue("客户约定此时通话");
            test(button("开始通话")).click();
            assertThat(find(Anchor.class).all().stream()
                            .anyMatch(link -> link.getHref().startsWith("tel:136")))
                    .isTrue();
        }
    }

    @Test
    void inTheLastHourTheFormOfARunningCallSaysWhenTheQuietHoursBegin() {
        at(21);
        openPage(id);
        test(button("致电")).click();
        test(button("开始通话")).click();
        assertThat(says("静默时段 22:00 开始")).isTrue();
    }

    @Test
    void aCallIsStartedRecordedWithItsPromiseAndShownInTheTimeline() {
        openPage(id);
        test(button("致电")).click();
        test(button("开始通话")).click();
        assertThat(find(Anchor.class).all().stream()
                        .anyMatch(link -> link.getHref().startsWith("tel:136")))
                .isTrue();
        outcome(ContactOutcome.C_PROMISE);
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("8000.00"));
        test(date("还款日期")).setValue(today.plusDays(3));
        test(field("录音编号")).setValue("REC-1");
        opening();
        test(button("保存记录")).click();
        assertThat(promises.ofCase(id)).hasSize(1);
        assertThat(says("承诺还款 8,000.00")).isTrue();
        assertThat(says("还可通话 2 次")).isTrue();
    }

    @Test
    void theBankChoosesWhichOutcomesAreOfferedAndWhatTheyAreCalled() {
        codes("INSERT INTO code_setting (text_key, offered, zh, version, changed_by, changed_at) VALUES"
                + " ('outcome.C_REFUSE', FALSE, NULL, 1, 'test', NOW(6)),"
                + " ('outcome.C_WILL_CONSIDER', TRUE, '愿还但没说日子', 1, 'test', NOW(6))");
        try {
            openPage(id);
            test(button("致电")).click();
            test(button("开始通话")).click();
            assertThat(outcomes().getListDataView().getItems())
                    .contains(ContactOutcome.C_WILL_CONSIDER)
                    .doesNotContain(ContactOutcome.C_REFUSE);
            outcome(ContactOutcome.C_WILL_CONSIDER);
            test(field("录音编号")).setValue("REC-1");
            opening();
            test(button("保存记录")).click();
            assertThat(contacts.ofCase(id)).extracting(Contacts.Entry::outcome).containsExactly("C_WILL_CONSIDER");
            assertThat(says("愿还但没说日子")).isTrue();
        } finally {
            codes("DELETE FROM code_setting");
        }
    }

    /** As the administrator's page does it: with the commit the words are known. */
    private void codes(String change) {
        transactions.executeWithoutResult(within -> {
            jdbc.sql(change).update();
            events.publishEvent(new CodesChanged(
                    "outcome.C_REFUSE", "code.changed", Map.of(), ActorId.system("test"), clock.instant()));
        });
    }

    @Test
    void closingTheFormWithoutSavingGivesTheCallBack() {
        openPage(id);
        test(button("致电")).click();
        test(button("开始通话")).click();
        test(button("取消")).click();
        assertThat(contacts.ofCase(id)).isEmpty();
        assertThat(says("还可通话 3 次")).isTrue();
    }

    @Test
    void aMissingOutcomeIsMarkedAndNothingIsRecorded() {
        openPage(id);
        test(button("致电")).click();
        test(button("开始通话")).click();
        test(button("保存记录")).click();
        assertThat(outcomes().isInvalid()).isTrue();
        assertThat(contacts.ofCase(id)).isEmpty();
        test(button("取消")).click();
    }

    @Test
    void aNoteStandsInTheTimelineAtOnce() {
        openPage(id);
        test(button("备注")).click();
        test(find(TextArea.class).single()).setValue("店里正常营业");
        test(button("保存")).click();
        assertThat(says("店里正常营业")).isTrue();
    }

    @Test
    void anOfficerProposesAPlanSeesItsSumAndThenThatItWaits() {
        openPage(id);
        agreements();
        test(button("提出还款计划")).click();
        assertThat(says("合计 10,500.00")).isTrue();
        test(find(TextArea.class).single()).setValue("愿意分期");
        test(button("提交审批")).click();
        agreements();
        assertThat(says("待审批")).isTrue();
        assertThat(find(Button.class).withText("提出还款计划").exists()).isFalse();
        assertThat(plans.ofCase(id))
                .singleElement()
                .satisfies(plan -> assertThat(plan.instalments()).hasSize(12));
    }

    @Test
    void moreThanIsOwedOfInterestIsRefusedInTheForm() {
        openPage(id);
        agreements();
        test(button("申请减免")).click();
        find(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, "利息")
                .single()
                .setValue(new java.math.BigDecimal("500.01"));
        test(find(TextArea.class).single()).setValue("生活困难");
        test(button("提交审批")).click();
        assertThat(says("利息减免 500.01 超过尚可减免的 500.00")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aColleagueIsAskedForHelpOnTheTabAndAcceptsThere() {
        user("ui.wu", branch, Roles.OFFICER);
        jdbc.sql("UPDATE collection_case SET owner = 'ui.li', version = version + 1 WHERE id = :c")
                .param("c", id.value())
                .update();
        openPage(id);
        tab("cases.assist.title");
        assertThat(find(Paragraph.class).withTextContaining("没有请同事协催").exists() || says("没有请同事协催"))
                .isTrue();
        test(button("请同事协催")).click();
        ComboBox<UserInfo> colleague = find(ComboBox.class).single();
        colleague.setValue(users.find(new ActorId("ui.wu")).orElseThrow());
        find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "协催到")
                .single()
                .setValue(today.plusDays(5));
        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "请对方做什么")
                        .single())
                .setValue("一起上门");
        test(button("保存")).click();
        assertThat(says("ui.li 请 ui.wu 协催")).isTrue();
        assertThat(find(Button.class).withText("接受").all()).isEmpty();
        SignedIn.as(new ActorId("ui.wu"), Roles.OFFICER);
        openPage(id);
        tab("cases.assist.title");
        test(button("接受")).click();
        assertThat(find(Button.class).withText("结束协催").exists()).isTrue();
    }

    private void agreements() {
        tab("cases.tab.promises");
    }

    @SuppressWarnings("unchecked")
    private void tab(String part) {
        find(Chips.class).all().stream()
                .filter(chips -> String.valueOf(chips.getValue()).startsWith("cases."))
                .findFirst()
                .orElseThrow()
                .setValue(part);
    }

    @Test
    @WithMockUser(username = "ui.sun", roles = "COMPLIANCE")
    void complianceSeesTheCaseAndNoWayToChangeIt() {
        openPage(id);
        assertThat(find(H1.class).single().getText()).isEqualTo("林记五金店");
        assertThat(find(Button.class).withText("致电").exists()).isFalse();
        assertThat(find(Button.class).withText("备注").exists()).isFalse();
    }

    @Test
    void aCaseOfAnotherBranchIsAPageThatDoesNotExist() {
        BranchCode elsewhere = given.branch();
        PersonId other = given.person("外地客户");
        given.loan(other, elsewhere, today.minusDays(5));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        CaseId foreign = cases.openCase(other, elsewhere).orElseThrow();
        assertThatThrownBy(() -> openPage(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theListFindsACaseByTheStartOfItsCustomersNameAndKeepsThatOutOfTheAddress() {
        navigate(CasesView.class);
        test(field("查找")).setValue("林记");
        @SuppressWarnings("unchecked")
        Grid<CaseList.Row> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(find(CaseFilters.class).single().address().getQueryString()).isEmpty();
        test(field("查找")).setValue("没有这个人");
        assertThat(test(grid).size()).isZero();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    /** Says who calls, and makes sure who answers. */
    @SuppressWarnings("unchecked")
    private void opening() {
        test(find(Checkbox.class).withId("call-stated").single()).click();
        find(CheckboxGroup.class).single().setValue(Set.of(IdentityItem.FULL_NAME, IdentityItem.ID_NUMBER_END));
    }

    private DatePicker date(String label) {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }

    @SuppressWarnings("unchecked")
    private Chips<ContactOutcome> outcomes() {
        return find(Chips.class).withPropertyValue(Chips::getLabel, "结果").single();
    }

    private void outcome(ContactOutcome chosen) {
        outcomes().setValue(chosen);
    }
}
