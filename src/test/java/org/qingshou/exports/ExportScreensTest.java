package org.qingshou.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The list of cases as a manager takes it out. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "ex.zhao", roles = "MANAGER")
class ExportScreensTest extends SpringBrowserlessTest {
    private static final int CASES = 26;

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
    ExportBook book;

    @BeforeEach
    void aBranchWithCases() {
        BranchCode branch = given.branch();
        jdbc.sql("DELETE FROM app_user WHERE login = 'ex.zhao'").update();
        users.add(
                new UserInfo(new ActorId("ex.zhao"), "赵", "1", Set.of("MANAGER"), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
        for (int n = 0; n < CASES; n++)
            given.loan(given.person("客户" + n), branch, clock.today().minusDays(96));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(clock.today()));
        navigate("cases", com.vaadin.flow.component.Component.class);
        press("导出");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    @Test
    void withoutNamesItLeavesAtOnce() {
        assertThat(find(TextArea.class).all()).as("no reason is asked for").isEmpty();
        press("导出");
        assertThat(book.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.records()).isEqualTo(CASES);
            assertThat(entry.reason()).isNull();
        });
    }

    @Test
    void withNamesTheAlarmAsksForAReason() {
        int before = book.count();
        test(find(Checkbox.class).withLabel("包含姓名等个人信息（计入当日数量）").single()).click();
        press("导出");
        assertThat(book.count()).as("refused in place").isEqualTo(before);
        test(find(TextArea.class).withLabel("理由").single()).setValue("季度核对");
        press("导出");
        assertThat(book.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("季度核对");
            assertThat(entry.state()).isEqualTo(ExportState.ISSUED);
        });
    }
}
