package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CallFixture;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.Promises;
import org.qingshou.cases.SetClock;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Purpose;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** From the case page: a call and a notice that need a manager's yes are asked for, and a promise is written down. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "aa.li", roles = "OFFICER")
class AskedActsTest extends SpringBrowserlessTest {
    private static final ActorId LI = new ActorId("aa.li");

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
    ContactDesk contacts;

    @Autowired
    Promises promises;

    private LocalDate today;
    private CaseId id;
    private UUID debtorsPhone;
    private UUID mothersPhone;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        BranchCode branch = given.branch();
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", LI.value()).update();
        users.add(
                new UserInfo(LI, LI.value(), "1", Set.of(Roles.OFFICER), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
        PersonId debtor = given.person("林记五金店");
        int tail = Math.floorMod(branch.hashCode(), 80_000_000);
        debtorsPhone = given.phone(debtor, "136" + (10_000_000 + tail));
        UUID loan = given.loan(debtor, branch, today.minusDays(96));
        PersonId mother = given.person("林母");
        given.party(loan, mother, PartyRole.LISTED_CONTACT);
        mothersPhone = given.phone(mother, "137" + (10_000_000 + tail));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    @Test
    void aSecondCallToAThirdPersonIsAskedForAndWaitsOnTheCase() {
        jdbc.sql("UPDATE contact_point SET status = 'INVALID' WHERE id = :p")
                .param("p", debtorsPhone)
                .update();
        Clearance.Cleared first = (Clearance.Cleared) contacts.startCall(id, mothersPhone, Purpose.LOCATE);
        contacts.recordCall(
                first,
                mothersPhone,
                new ContactForm(
                        ContactOutcome.C_THIRD_RELAYED,
                        "REC-1",
                        null,
                        null,
                        null,
                        null,
                        today.plusDays(2),
                        null,
                        null,
                        null),
                CallFixture.SAID);
        openPage();
        click("致电");
        assertThat(says("此人已联系过 1 次")).isTrue();
        click("申请审批");
        click("提交审批");
        assertThat(permits()).as("a reason is needed").isEmpty();
        reason("债务人仍无下落，请其转告");
        click("提交审批");
        assertThat(permits()).containsExactly("CALL_OUT_CONTACT ASKED");
        openPage();
        assertThat(says("aa.li 提交")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNoticeThatOnlyKeepsARightIsAskedForWhileAHoldStops() {
        cases.hold(id, "HOLD_DISPUTE", today, null, null, "对利息有异议", LI, clock.instant());
        openPage();
        find(Chips.class).all().stream()
                .filter(each -> each.getListDataView().getItems().anyMatch("cases.tab.notices"::equals))
                .forEach(each -> each.setValue("cases.tab.notices"));
        click("制作通知书");
        Select<Purpose> purpose = find(Select.class).all().stream()
                .filter(each -> "目的".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        purpose.setValue(Purpose.PRESERVE);
        click("制作");
        click("申请审批");
        reason("时效将满，须书面催告以保全");
        click("提交审批");
        assertThat(permits()).containsExactly("NOTICE_DEMAND ASKED");
        openPage();
        assertThat(says("aa.li 提交")).isTrue();
    }

    @Test
    void aPromiseIsWrittenDownOnlyWhenItIsWholeAndRight() {
        openPage();
        click("承诺");
        click("保存");
        assertThat(amount().isInvalid()).isTrue();
        amount().setValue(new BigDecimal("500.005"));
        due().setValue(today.minusDays(1));
        click("保存");
        assertThat(amount().getErrorMessage()).isNotEmpty();
        assertThat(promises.ofCase(id)).isEmpty();
        amount().setValue(new BigDecimal("500.01"));
        click("保存");
        assertThat(promises.ofCase(id)).as("a date that is past is refused").isEmpty();
        due().setValue(today);
        click("保存");
        assertThat(promises.ofCase(id)).singleElement().satisfies(promise -> {
            assertThat(promise.amount()).isEqualTo(Money.of("500.01"));
            assertThat(promise.dueOn()).isEqualTo(today);
            assertThat(promise.state()).isEqualTo(Promises.State.OPEN);
        });
        assertThat(says("承诺还款 500.01")).isTrue();
    }

    private void openPage() {
        navigate(CaseDetailView.class, Map.of(CaseDetailView.CASE_ID, id.toString()));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private void reason(String text) {
        test(find(TextArea.class).all().getLast()).setValue(text);
    }

    private BigDecimalField amount() {
        return find(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, "承诺金额")
                .single();
    }

    private DatePicker due() {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "还款日期")
                .single();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists();
    }

    private List<String> permits() {
        return jdbc.sql("SELECT action, state FROM act_permit WHERE case_id = :c")
                .param("c", id.value())
                .query((rs, n) -> rs.getString(1) + " " + rs.getString(2))
                .list();
    }
}
