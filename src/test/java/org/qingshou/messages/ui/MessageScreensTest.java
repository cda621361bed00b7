package org.qingshou.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.kernel.ActorId;
import org.qingshou.messages.MessageDesk;
import org.qingshou.messages.MessageState;
import org.qingshou.messages.MessageTemplate;
import org.qingshou.messages.MessageWorld;
import org.qingshou.messages.RouteDesk;
import org.qingshou.messages.TemplateDesk;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Chips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** The officer's way from the case page to a message that has left, and the administrator's pages behind it. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "mu.li", roles = "OFFICER")
class MessageScreensTest extends SpringBrowserlessTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    MessageDesk desk;

    @Autowired
    RouteDesk routes;

    @Autowired
    TemplateDesk templates;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    private MessageWorld world;

    @BeforeEach
    void aWorld() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        world = new MessageWorld(context, "5678");
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        user("mu.li", Roles.OFFICER);
        user("mu.admin", Roles.ADMIN);
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

    private void openCase() {
        UI.getCurrent().navigate("cases/" + world.id);
        roundTrip();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private <C extends Component> boolean says(Class<C> type, String text) {
        return find(type).withTextContaining(text).exists();
    }

    private boolean marked(String text) {
        return find(com.vaadin.flow.component.badge.Badge.class).all().stream()
                .anyMatch(mark -> mark.getText().equals(text));
    }

    @SuppressWarnings("unchecked")
    private void tab(String key) {
        find(Chips.class).all().stream()
                .filter(chips -> String.valueOf(chips.getValue()).startsWith("cases.tab."))
                .findFirst()
                .orElseThrow()
                .setValue(key);
    }

    @Test
    void aMessageIsChosenReadWordForWordWithTheNumberMaskedAndSent() {
        openCase();
        test(button("发消息")).click();
        Paragraph text = find(Paragraph.class).withId("message-text").single();
        assertThat(text.getText()).contains("恒达装饰您好", "应还10,500.00元");
        assertThat(says(Paragraph.class, world.number)).isFalse();
        assertThat(says(Paragraph.class, "立即发往 139****5678")).isTrue();
        test(button("发送")).click();
        assertThat(says(Span.class, "已安排逾期提示短信")).isTrue();
        tab("messages.tab");
        assertThat(marked("待发送")).isTrue();
        OutboxTicks.tick(context);
        test(button("刷新")).click();
        assertThat(desk.ofCase(world.id).getFirst().message().state()).isEqualTo(MessageState.SENT);
        assertThat(says(Paragraph.class, "等待回执")).isTrue();
        world.provider.tell(desk.ofCase(world.id).getFirst().message().id().toString(), "DELIVRD");
        test(button("刷新")).click();
        assertThat(says(Paragraph.class, "回执：已送达（服务商状态 DELIVRD）")).isTrue();
        assertThat(says(Span.class, "逾期提示短信：已送达")).isTrue();
    }

    @Test
    void whatTheCustomerAnswersStandsUnderItsMessageAndInTheTimeline() {
        desk.send(world.id, world.phone, world.overdue, null);
        OutboxTicks.tick(context);
        String id = desk.ofCase(world.id).getFirst().message().id().toString();
        assertThat(world.provider.reply(id, "R-" + id, "下月15号还")).isEqualTo(200);
        openCase();
        assertThat(says(Span.class, "逾期提示短信收到回复：其他内容")).isTrue();
        tab("messages.tab");
        assertThat(says(Paragraph.class, "回复（其他内容）：下月15号还")).isTrue();
    }

    @Test
    void inQuietHoursTheDialogSaysWhenItWillLeaveAndItCanBeTakenBack() {
        world.at(22, 30);
        openCase();
        test(button("发消息")).click();
        assertThat(says(Paragraph.class, "现为静默时段")).isTrue();
        test(button("发送")).click();
        tab("messages.tab");
        test(button("撤回")).click();
        assertThat(desk.ofCase(world.id).getFirst().message().state()).isEqualTo(MessageState.CANCELLED);
    }

    @Test
    void theThirdOfADayAsksForAReasonAndSaysWhichRule() {
        for (int n = 0; n < 2; n++) desk.send(world.id, world.phone, world.overdue, null);
        OutboxTicks.tick(context);
        openCase();
        test(button("发消息")).click();
        assertThat(says(Paragraph.class, "再发须说明理由")).isTrue();
        test(button("发送")).click();
        assertThat(says(Paragraph.class, "请填写继续发送的理由")).isTrue();
        test(area("继续发送的理由")).setValue("客户要求");
        test(button("发送")).click();
        assertThat(desk.ofCase(world.id)).hasSize(3);
    }

    @Test
    void whyAMessageDidNotLeaveStandsInItsTabAndTheTimeline() {
        desk.send(world.id, world.phone, world.overdue, null);
        context.getBean(org.qingshou.compliance.ComplianceGuard.class)
                .suppress(
                        world.debtor,
                        null,
                        "REF_THIRD_STOP",
                        "system:test",
                        context.getBean(org.qingshou.kernel.BusinessClock.class).instant());
        OutboxTicks.tick(context);
        openCase();
        tab("messages.tab");
        assertThat(marked("未准发出")).isTrue();
        assertThat(says(Paragraph.class, "R-TP-04")).isTrue();
        assertThat(says(Span.class, "逾期提示短信未发出：")).isTrue();
    }

    @Test
    @WithMockUser(username = "mu.admin", roles = "ADMIN")
    void theAdministratorEntersAProviderIsToldWhatIsWrongTriesItAndSwitchesItOn() {
        navigate(RoutesView.class);
        test(button("添加通道")).click();
        String name = "短信平台 " + world.branch;
        field("名称").setValue(name);
        field("接口网址").setValue("http://sms.example/send");
        field("发送方").setValue("10690000");
        test(button("保存")).click();
        assertThat(says(Paragraph.class, "接口网址须为 https 网址")).isTrue();
        field("接口网址").setValue(world.provider.endpoint());
        area("请求头").setValue("Authorization: Bearer {{secret}}");
        test(button("保存")).click();
        assertThat(says(Paragraph.class, "模板中用到密钥，请填写我方密钥")).isTrue();
        find(com.vaadin.flow.component.textfield.PasswordField.class).single().setValue("wrong");
        test(button("保存")).click();
        var added = routes.all().stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(added.active()).isFalse();
        new TryDialog(routes, added).open();
        assertThat(find(com.vaadin.flow.component.html.Pre.class).single().getText())
                .contains("POST " + world.provider.endpoint(), "Bearer ••••••", "13800000000");
        area("粘贴服务商的应答，看如何识别").setValue("{\"code\":\"0\",\"msgId\":\"M-7\"}");
        assertThat(area("粘贴服务商的应答，看如何识别").getHelperText()).isEqualTo("识别为：ACCEPTED M-7");
        test(button("发送测试")).click();
        assertThat(field("测试号码或地址").isInvalid()).isTrue();
        field("测试号码或地址").setValue("13911112222");
        test(button("发送测试")).click();
        OutboxTicks.tick(context);
        test(button("查看结果")).click();
        assertThat(says(Paragraph.class, "最近一次测试：待人工处理 HTTP 401")).isTrue();
        assertThat(routes.held())
                .as("a test belongs to no case")
                .noneMatch(held -> held.branch().equals(world.branch.value()));
    }

    @Test
    @WithMockUser(username = "mu.admin", roles = "ADMIN")
    void aTextIsProposedAndWaitsAndABadOneIsRefusedInTheForm() {
        navigate(TemplatesView.class);
        test(button("新建文本")).click();
        String name = "新文本 " + world.branch;
        field("名称").setValue(name);
        area("文本").setValue("【{{银行}}】再不还款将移交公安机关");
        test(button("提交审批")).click();
        assertThat(says(Paragraph.class, "文本不得含“公安”（冒充机关）")).isTrue();
        area("文本").setValue("【{{银行}}】{{姓名}}您好，请联系{{电话}}。");
        test(button("提交审批")).click();
        List<MessageTemplate> mine = templates.all().stream()
                .filter(text -> text.name().equals(name))
                .toList();
        assertThat(mine).singleElement().satisfies(text -> {
            assertThat(text.state()).isEqualTo(MessageTemplate.State.PROPOSED);
            assertThat(approvals.open("APR_TEMPLATE", text.id().toString())).isPresent();
        });
    }

    @Test
    void anOfficerDoesNotFindTheAdministratorsPages() {
        assertThatThrownBy(() -> navigate(RoutesView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(TemplatesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }
}
