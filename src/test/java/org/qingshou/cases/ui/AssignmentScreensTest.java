package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.Absences;
import org.qingshou.cases.AssignmentBasis;
import org.qingshou.cases.AssignmentDesk;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** A manager shares out what nobody has, changes the policy, reassigns from the list, hands over; an officer is away. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "as.boss", roles = "MANAGER")
class AssignmentScreensTest extends SpringBrowserlessTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    Absences absences;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private final ActorId li = new ActorId("as.li");
    private final ActorId wang = new ActorId("as.wang");
    private List<CaseId> ids;

    @BeforeEach
    void aBranch() {
        today = clock.today();
        branch = given.branch();
        user("as.li", "李娜", Roles.OFFICER);
        user("as.wang", "王磊", Roles.OFFICER);
        user("as.boss", "赵敏", Roles.MANAGER);
        user("as.sun", "孙静", Roles.COMPLIANCE);
        List<PersonId> people = List.of(given.person("甲"), given.person("乙"));
        people.forEach(person -> given.loan(person, branch, today.minusDays(9)));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        ids = people.stream()
                .map(person -> cases.openCase(person, branch).orElseThrow())
                .toList();
    }

    private void user(String login, String name, String role) {
        users.add(
                new UserInfo(new ActorId(login), name, "1", java.util.Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withTextContaining(text).exists()
                || find(Span.class).withTextContaining(text).exists();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UserInfo> choice(String label) {
        return find(ComboBox.class).withPropertyValue(ComboBox::getLabel, label).single();
    }

    private void choose(String label, ActorId officer) {
        choice(label).setValue(users.find(officer).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private <T> Chips<T> chips(String label) {
        return find(Chips.class).withPropertyValue(Chips::getLabel, label).single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }

    @Test
    void whatNobodyHasIsLookedAtAndGiven() {
        navigate(AssignmentView.class);
        assertThat(says("待分配案件：2 件 · 合计 21,000.00")).isTrue();
        press("预览分配");
        assertThat(says("共有 2 件案件变更责任人。")).isTrue();
        assertThat(cases.get(ids.getFirst()).owner()).isNull();
        press("执行");
        assertThat(ids).extracting(id -> cases.get(id).owner()).containsExactly(li, wang);
        assertThat(says("待分配案件：0 件")).isTrue();
        assertThat(find(Button.class).withText("预览分配").single().isEnabled()).isFalse();
    }

    @Test
    void thePolicyIsChangedWithSharesWhereItIsByRatio() {
        navigate(AssignmentView.class);
        assertThat(find(IntegerField.class).exists())
                .as("shares are for ratio only")
                .isFalse();
        this.<AssignmentBasis>chips("其余案件").setValue(AssignmentBasis.RATIO);
        find(IntegerField.class)
                .withPropertyValue(IntegerField::getLabel, "王磊")
                .single()
                .setValue(50);
        press("保存规则");
        assertThat(desk.policy(branch).basis()).isEqualTo(AssignmentBasis.RATIO);
        assertThat(desk.policy(branch).shares()).containsExactly(Map.entry(wang, 50));
        this.<AssignmentBasis>chips("其余案件").setValue(AssignmentBasis.AMOUNT);
        press("保存规则");
        assertThat(desk.policy(branch).basis())
                .as("the form knows the version it has just saved")
                .isEqualTo(AssignmentBasis.AMOUNT);
    }

    @Test
    @SuppressWarnings("unchecked")
    void chosenCasesOfTheListGoToAnOfficer() {
        navigate(CasesView.class);
        Grid<CaseList.Row> grid = find(Grid.class).single();
        assertThat(find(Button.class).withText("调整所选（0 件）").single().isEnabled())
                .isFalse();
        grid.select(test(grid).getRow(0));
        press("调整所选（1 件）");
        Button apply = find(Button.class).withText("执行").single();
        assertThat(apply.isEnabled()).isFalse();
        choose("交给", wang);
        assertThat(says("共有 1 件案件变更责任人。")).isTrue();
        test(apply).click();
        assertThat(ids).extracting(id -> cases.get(id).owner()).containsOnlyOnce(wang);
        assertThat(grid.getSelectedItems()).isEmpty();
    }

    @Test
    void allOfTheListAreSharedOutByThePolicy() {
        navigate(CasesView.class);
        press("调整全部筛选结果（2 件）");
        Chips<Enum<?>> way = chips("方式");
        way.setValue(way.getListDataView().getItem(1));
        assertThat(find(ComboBox.class)
                        .withPropertyValue(ComboBox::getLabel, "交给")
                        .exists())
                .isFalse();
        press("执行");
        assertThat(ids).extracting(id -> cases.get(id).owner()).containsExactlyInAnyOrder(li, wang);
    }

    @Test
    @WithMockUser(username = "as.sun", roles = "COMPLIANCE")
    void whoeverMayNotAssignSeesNoWayTo() {
        navigate(CasesView.class);
        assertThat(find(Button.class).withTextContaining("调整").exists()).isFalse();
        assertThatThrownBy(() -> navigate(AssignmentView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(AbsencesView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(HandOverView.class, Map.of(HandOverView.OFFICER, "as.li")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void casesAreHandedOverWithNotes() {
        assignment.reassign(ids, li);
        navigate(HandOverView.class, Map.of(HandOverView.OFFICER, "as.li"));
        Grid<CaseList.Row> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        Chips<Enum<?>> which = chips("范围");
        which.setValue(which.getListDataView().getItem(1));
        CaseList.Row first = test(grid).getRow(0);
        grid.select(first);
        choose("接收人", wang);
        find(TextArea.class).single().setValue("休产假");
        press("移交");
        assertThat(cases.get(first.header().id()).owner()).isEqualTo(wang);
        assertThat(ids).extracting(id -> cases.get(id).owner()).containsOnlyOnce(li);
    }

    @Test
    @WithMockUser(username = "as.li", roles = "OFFICER")
    void anOfficerEntersAnAbsenceAndEndsIt() {
        navigate(AbsencesView.class);
        press("登记缺勤");
        press("保存");
        assertThat(day("首日").isInvalid()).isTrue();
        assertThat(choice("缺勤人").getValue().id()).isEqualTo(li);
        day("首日").setValue(today);
        day("末日").setValue(today.plusDays(4));
        choose("代理人", wang);
        press("保存");
        assertThat(absences.coveredBy(wang, today)).hasSize(1);
        @SuppressWarnings("unchecked")
        Grid<org.qingshou.cases.AbsenceDesk.Line> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        test((Button) test(grid).getCellComponent(0, 4)).click();
        assertThat(absences.of(li, today)).isEmpty();
        assertThat(test(grid).size()).isZero();
    }
}
