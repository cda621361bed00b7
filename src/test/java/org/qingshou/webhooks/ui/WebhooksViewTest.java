package org.qingshou.webhooks.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.qingshou.webhooks.WebhookDesk;
import org.qingshou.webhooks.WebhookEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The administrator adds an endpoint, sees its secret once, and is told in place what is wrong. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "wv.admin", roles = "ADMIN")
class WebhooksViewTest extends SpringBrowserlessTest {
    @Autowired
    Users users;

    @Autowired
    WebhookDesk desk;

    @BeforeEach
    void anAdministrator() {
        users.add(
                new UserInfo(new ActorId("wv.admin"), "管理员", "", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    @Test
    void anEndpointIsAddedAndItsSecretShownOnce() {
        navigate(WebhooksView.class);
        press("添加接收地址");
        text("接收系统").setValue("企业服务总线");
        text("网址").setValue("https://10.0.0.1/hooks");
        press("保存");
        assertThat(find(Paragraph.class).withTextContaining("是内部地址").exists()).isTrue();
        text("网址").setValue("https://esb.bank.example/hooks");
        press("保存");
        assertThat(text("密钥").getValue()).startsWith("whsec_");
        press("关闭");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(desk.endpoints())
                .filteredOn(endpoint -> endpoint.name().equals("企业服务总线"))
                .singleElement()
                .satisfies(endpoint -> {
                    assertThat(endpoint.active()).isTrue();
                    assertThat(endpoint.events()).containsExactlyInAnyOrderElementsOf(WebhookEvent.chosen());
                });
    }

    @Test
    void theListShowsTheTestMessageThatWasSent() {
        desk.add("wv", "https://esb.bank.example/", Set.of(WebhookEvent.CLOSED));
        WebhooksView view = navigate(WebhooksView.class);
        view.test(desk.endpoints().stream()
                .filter(endpoint -> endpoint.name().equals("wv"))
                .findFirst()
                .orElseThrow()
                .id());
        assertThat(desk.latest())
                .filteredOn(row -> row.endpoint().equals("wv"))
                .singleElement()
                .satisfies(row -> assertThat(row.event()).isEqualTo(WebhookEvent.TEST));
    }

    @Test
    @WithMockUser(username = "wv.admin", roles = "MANAGER")
    void othersDoNotFindThePage() {
        assertThatThrownBy(() -> navigate(WebhooksView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
