package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.wording.WordingDesk;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The words of notices as the administrator changes them and a manager looks at them. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
class WordingsViewTest extends SpringBrowserlessTest {
    private static final ActorId TEST = new ActorId("test");

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WordingDesk desk;

    @BeforeEach
    void people() {
        if (branches.head().isEmpty())
            branches.add(new Branch(new BranchCode("WORDS"), "总行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        for (String role : new String[] {Roles.ADMIN, Roles.MANAGER}) {
            ActorId id = new ActorId("words.view." + role.toLowerCase(java.util.Locale.ROOT));
            if (users.find(id).isEmpty())
                users.add(
                        new UserInfo(
                                id, "某人", "1001", Set.of(role), branches.head().orElseThrow(), null, true),
                        "long-enough-1",
                        TEST);
        }
    }

    @AfterEach
    void tidy() {
        jdbc.sql("DELETE FROM notice_wording").update();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    @Test
    @WithMockUser(username = "words.view.admin", roles = "ADMIN")
    void aBadLineIsNamedInTheFormAndGoodWordsWaitForApproval() {
        navigate(WordingsView.class);
        WordingGrid grid = find(WordingGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        new WordingForm(desk, desk.all().getFirst().text()).open(() -> {});
        TextArea words = find(TextArea.class).single();
        String stands = words.getValue();
        words.setValue(stands.replace("@amounts", "@amounts\n请转到客户经理微信"));
        test(button("提交审批")).click();
        assertThat(find(Paragraph.class).all())
                .anyMatch(each ->
                        each.getText().contains("“微信”") && each.getText().contains("私人收款"));
        words.setValue(stands.replace("请您办理", "请您及时办理"));
        test(button("提交审批")).click();
        assertThat(jdbc.sql("SELECT state FROM notice_wording")
                        .query(String.class)
                        .list())
                .containsExactly("PROPOSED");
    }

    @Test
    @WithMockUser(username = "words.view.manager", roles = "MANAGER")
    void aManagerSeesSamplesOfEveryKindAndChangesNothing() {
        navigate(WordingsView.class);
        new WordingLook(desk, desk.all().getFirst().text()).open("样张");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).anyMatch(text -> text.contains("发给保证人"));
        assertThat(find(Button.class).withText("修改").all()).isEmpty();
    }
}
