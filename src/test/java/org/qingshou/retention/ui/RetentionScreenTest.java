package org.qingshou.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.cases.CaseFixture;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.retention.RestingCases;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Looking, proposing, and reading what became of it. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "rt.sun", roles = "COMPLIANCE")
class RetentionScreenTest extends SpringBrowserlessTest {
    @Autowired
    RestingCases resting;

    @Autowired
    CaseFixture given;

    @Autowired
    Approvals approvals;

    @Autowired
    Users users;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionKind> kinds;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        BranchCode head = given.branch();
        user("rt.sun", head, "COMPLIANCE");
        user("rt.admin", head, "ADMIN");
        user("rt.li", head, "OFFICER");
        LocalDate longAgo = clock.today().minusYears(6);
        resting.closed(head, longAgo);
        super.initVaadinEnvironment();
    }

    /** Others propose as well, one at a time. */
    @AfterEach
    void takeBack() {
        jdbc.sql("SELECT id FROM retention_run WHERE state = 'PROPOSED'")
                .query(UUID.class)
                .optional()
                .flatMap(run -> approvals.open("APR_RETENTION", run.toString()))
                .ifPresent(asked -> approvals.withdraw(asked.requestId(), asked.maker()));
    }

    @Test
    void complianceLooksProposesAndReadsTheLog() {
        navigate(RetentionView.class);
        assertThat(button("提出删除").isEnabled()).isFalse();
        test(button("查看现在可删除的记录")).click();
        assertThat(test(find(Grid.class).all().getFirst()).size()).isEqualTo(kinds.size());
        test(button("提出删除")).click();
        test(button("提交审批")).click();
        assertThat(find(TextArea.class).single().isInvalid())
                .as("without a reason")
                .isTrue();
        test(find(TextArea.class).single()).setValue("年度清理");
        test(button("提交审批")).click();
        test(find(RadioButtonGroup.class).single()).selectItem("删除记录");
        Grid<?> runs = find(Grid.class).all().getFirst();
        assertThat(test(runs).size()).isPositive();
        test((Button) test(runs).getCellComponent(0, 5)).click();
        assertThat(find(Grid.class).all())
                .as("the log beside the list")
                .anyMatch(grid -> grid != runs && test(grid).size() > 1);
    }

    @Test
    @WithMockUser(username = "rt.admin", roles = "ADMIN")
    void theAdministratorReadsAndDoesNotPropose() {
        navigate(RetentionView.class);
        test(button("查看现在可删除的记录")).click();
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("提出删除"));
    }

    @Test
    @WithMockUser(username = "rt.li", roles = "OFFICER")
    void anOfficerHasNoSuchPage() {
        assertThatThrownBy(() -> navigate(RetentionView.class)).isInstanceOf(RuntimeException.class);
    }

    private void user(String login, BranchCode branch, String role) {
        ActorId id = new ActorId(login);
        if (users.find(id).isEmpty())
            users.add(new UserInfo(id, login, "1001", Set.of(role), branch, null, true), "long-enough-1", id);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow();
    }
}
