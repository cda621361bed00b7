package org.qingshou.riskinfo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.riskinfo.RecordedProvider;
import org.qingshou.riskinfo.RiskGround;
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.riskinfo.RiskProviderDesk;
import org.qingshou.riskinfo.RiskPurpose;
import org.qingshou.riskinfo.RiskWorld;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.NeededSelect;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** From the key on the case page to the findings, and the administrator's page behind it. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "ri.li", roles = "OFFICER")
class RiskScreensTest extends SpringBrowserlessTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    RiskProviderDesk providers;

    @Autowired
    JdbcClient jdbc;

    private RiskWorld world;

    @BeforeEach
    void aWorld() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        world = new RiskWorld(context);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        user("ri.li", Roles.OFFICER);
        user("ri.admin", Roles.ADMIN);
    }

    @AfterEach
    void tidy() {
        world.close();
    }

    private void user(String login, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1001", Set.of(role), world.branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private <C extends Component> boolean says(Class<C> type, String text) {
        return find(type).withTextContaining(text).exists();
    }

    private boolean marked(String text) {
        return find(Badge.class).all().stream().anyMatch(mark -> mark.getText().equals(text));
    }

    @SuppressWarnings("unchecked")
    private void tab() {
        find(Chips.class).all().stream()
                .filter(chips -> String.valueOf(chips.getValue()).matches("cases\\.tab\\..*|riskinfo\\.tab"))
                .findFirst()
                .orElseThrow()
                .setValue("riskinfo.tab");
    }

    @SuppressWarnings("unchecked")
    private <T> NeededSelect<T> select(String label) {
        return find(NeededSelect.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneDebtorIsAskedAboutOnAGroundAndTheFindingsOpenOneByOne() {
        UI.getCurrent().navigate("cases/" + world.id);
        roundTrip();
        tab();
        assertThat(says(Paragraph.class, "尚未查询")).isTrue();
        test(button("查询风险信息")).click();
        test(button("查询")).click();
        assertThat(says(Paragraph.class, "请选择法律依据")).isTrue();
        select("法律依据").setValue(RiskGround.CONTRACT);
        select("用途").setValue(RiskPurpose.ABILITY);
        test(button("查询")).click();
        tab();
        assertThat(marked("等待应答")).isTrue();
        OutboxTicks.tick(context);
        test(button("刷新")).click();
        tab();
        assertThat(marked("已应答")).isTrue();
        assertThat(marked("被执行：1")).isTrue();
        assertThat(marked("向其他债权人抵押质押：1")).isTrue();
        assertThat(says(Paragraph.class, "不是结论")).isTrue();
        assertThat(says(Paragraph.class, "履行合同所必需")).isTrue();
        assertThat(says(Span.class, "（2025）浙0109执1203号")).isFalse();
        find(Details.class).all().stream()
                .filter(each -> "逐条查看".equals(each.getSummaryText()))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
        assertThat(says(Span.class, "（2025）浙0109执1203号")).isTrue();
        test(button("查询风险信息")).click();
        assertThat(field("再次查询的理由").isVisible()).isTrue();
    }

    @Test
    @WithMockUser(username = "ri.admin", roles = "ADMIN")
    void theAdministratorEntersAProviderIsToldWhatIsWrongAndTriesIt() {
        navigate(ProvidersView.class);
        test(button("添加服务商")).click();
        String name = "法院信息 " + world.branch;
        field("名称").setValue(name);
        field("查询个人的网址").setValue("http://risk.example/q");
        test(button("保存")).click();
        assertThat(says(Paragraph.class, "网址须为 https 网址")).isTrue();
        field("查询个人的网址").setValue(world.provider.url());
        test(button("保存")).click();
        assertThat(says(Paragraph.class, "模板中用到密钥，请填写")).isTrue();
        find(PasswordField.class).single().setValue(RecordedProvider.SECRET);
        test(button("保存")).click();
        RiskProvider added = providers.all().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(added.active()).isFalse();
        new ProviderForm(providers, added, () -> {});
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
        test(button("取消")).click();
        new TryDialog(providers, added).open();
        assertThat(find(Pre.class).single().getText())
                .contains("POST " + world.provider.url(), "Bearer ••••••", "330100199001010000");
        TextArea pasted = find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "粘贴服务商的应答，看如何识别")
                .single();
        pasted.setValue("{\"code\":\"0\",\"data\":{\"enforcements\":[{\"caseNo\":\"A-1\"}]}}");
        assertThat(pasted.getHelperText()).isEqualTo("识别为：被执行 A-1");
        pasted.setValue("{\"code\":\"0\"}");
        assertThat(pasted.getHelperText()).contains("不能当作没有记录");
        providers.activate(added.id(), true);
        assertThat(providers.all()).filteredOn(RiskProvider::active).hasSize(1);
    }

    @Test
    void anOfficerDoesNotFindTheAdministratorsPage() {
        assertThatThrownBy(() -> navigate(ProvidersView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
