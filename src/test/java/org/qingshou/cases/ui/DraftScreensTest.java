package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import org.qingshou.cases.Cases;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.IdentityItem;
import org.qingshou.cases.SetClock;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** A session is lost while a form is open; who signs in again and opens it finds the input. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "ds.li", roles = "OFFICER")
class DraftScreensTest extends SpringBrowserlessTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

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

    private LocalDate today;
    private BranchCode branch;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        user("ds.li");
        user("ds.wu");
        PersonId debtor = given.person("林记五金店");
        given.phone(debtor, "136" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000)));
        given.loan(debtor, branch, today.minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
        openPage();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    @Test
    void aNoteComesBackInANewSessionAndIsGoneOnceSaved() {
        click("备注");
        test(find(TextArea.class).single()).setValue("店里正常营业");
        loseSession("ds.li");
        click("备注");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("店里正常营业");
        assertThat(says("10:30 的输入已恢复。")).isTrue();
        click("保存");
        assertThat(says("店里正常营业")).isTrue();
        loseSession("ds.li");
        click("备注");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(says("的输入已恢复")).isFalse();
    }

    @Test
    void discardBringsTheFormToItsBeginning() {
        click("暂缓");
        TextArea reason = find(TextArea.class).single();
        LocalDate from = date("自").getValue();
        test(reason).setValue("客户住院");
        test(date("自")).setValue(today.plusDays(2));
        loseSession("ds.li");
        click("暂缓");
        assertThat(date("自").getValue()).isEqualTo(today.plusDays(2));
        click("丢弃");
        assertThat(date("自").getValue()).isEqualTo(from);
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(says("的输入已恢复")).isFalse();
        loseSession("ds.li");
        click("暂缓");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void whatWasCancelledOrTakenBackByHandIsNotOffered() {
        click("备注");
        test(find(TextArea.class).single()).setValue("写错了");
        click("取消");
        click("备注");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        test(find(TextArea.class).single()).setValue("又写错了");
        test(find(TextArea.class).single()).setValue("");
        loseSession("ds.li");
        click("备注");
        assertThat(says("的输入已恢复")).isFalse();
    }

    @Test
    void aColleagueOnTheSameCaseFindsAnEmptyForm() {
        click("备注");
        test(find(TextArea.class).single()).setValue("店里正常营业");
        loseSession("ds.wu");
        click("备注");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCallsRecordComesBackOnlyAfterTheGuardWasAskedAnew() {
        call();
        ((Chips<ContactOutcome>) outcomes()).setValue(ContactOutcome.C_PROMISE);
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("8000.00"));
        test(date("还款日期")).setValue(today.plusDays(3));
        test(recording()).setValue("REC-1");
        SetClock.to(today.atTime(10, 45), clock, shift);
        loseSession("ds.li");
        assertThat(says("的输入已恢复")).isFalse();
        call();
        assertThat(says("10:30 的输入已恢复。")).isTrue();
        assertThat(says("当时的许可到 10:40 为止；这次已重新请求规则放行。")).isTrue();
        assertThat(find(BigDecimalField.class).single().getValue()).isEqualByComparingTo("8000.00");
        assertThat(date("还款日期").getValue()).isEqualTo(today.plusDays(3));
        opening();
        click("保存记录");
        assertThat(contacts.ofCase(id)).hasSize(1);
        assertThat(drafts()).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void atNightTheGuardSaysNoAndTheRecordStaysShut() {
        call();
        ((Chips<ContactOutcome>) outcomes()).setValue(ContactOutcome.C_PROMISE);
        SetClock.to(today.atTime(22, 30), clock, shift);
        loseSession("ds.li");
        assertThat(find(Button.class).withText("致电").single().isEnabled()).isFalse();
        assertThat(find(BigDecimalField.class).exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRareOutcomeComesBackToo() {
        call();
        ComboBox<ContactOutcome> rare = find(ComboBox.class).single();
        ContactOutcome chosen = rare.getListDataView().getItem(0);
        rare.setValue(chosen);
        loseSession("ds.li");
        call();
        assertThat(find(ComboBox.class).single().getValue()).isEqualTo(chosen);
    }

    @Test
    void aVisitsRecordComesBackAfterTheVisitWasClearedAnew() {
        visit();
        chips("见到谁").setValue(chips("见到谁").getListDataView().getItem(1));
        Object met = chips("见到谁").getValue();
        test(find(TextArea.class).single()).setValue("门口有新货");
        java.util.UUID photo = java.util.UUID.randomUUID();
        find(EvidenceUpload.class).single().take(photo, "门口.jpg");
        SetClock.to(today.atTime(10, 45), clock, shift);
        loseSession("ds.li");
        visit();
        assertThat(says("当时的许可到 10:40 为止；这次已重新请求规则放行。")).isTrue();
        assertThat(chips("见到谁").getValue()).isEqualTo(met);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("门口有新货");
        assertThat(find(EvidenceUpload.class).single().value()).isEqualTo(photo);
        assertThat(says("已收存：门口.jpg")).isTrue();
        click("取消");
        assertThat(drafts()).isZero();
    }

    @SuppressWarnings("unchecked")
    private void visit() {
        click("外访");
        Select<UserInfo> second = (Select<UserInfo>) find(Select.class).all().stream()
                .filter(each -> "协办人".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        second.setValue(second.getListDataView().getItem(0));
        test(find(TextField.class).withPropertyValue(TextField::getLabel, "地点").single())
                .setValue("店里");
        click("现在开始外访");
    }

    @SuppressWarnings("unchecked")
    private Chips<Object> chips(String label) {
        return find(Chips.class).withPropertyValue(Chips::getLabel, label).single();
    }

    /** The session with its pages is thrown away without a word to the form, as a time-out or a dead node does. */
    private void loseSession(String next) {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        SignedIn.as(new ActorId(next), Roles.OFFICER);
        openPage();
    }

    private void openPage() {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
    }

    private void call() {
        click("致电");
        click("开始通话");
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private boolean says(String text) {
        return find(Span.class).withTextContaining(text).exists()
                || find(com.vaadin.flow.component.html.Paragraph.class)
                        .withTextContaining(text)
                        .exists();
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

    private TextField recording() {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, "录音编号")
                .single();
    }

    private Chips<?> outcomes() {
        return find(Chips.class).withPropertyValue(Chips::getLabel, "结果").single();
    }

    private long drafts() {
        return jdbc.sql("SELECT COUNT(*) FROM form_draft WHERE owner = 'ds.li' AND subject LIKE :c")
                .param("c", id + "%")
                .query(Long.class)
                .single();
    }

    private void user(String login) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(Roles.OFFICER), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }
}
