package org.qingshou.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.messages.MessageKind;
import org.qingshou.messages.MessageRoute;
import org.qingshou.messages.MessageUse;
import org.qingshou.messages.ReceiptResult;
import org.qingshou.messages.RouteDesk;
import org.qingshou.messages.RouteMapping;
import org.qingshou.messages.TemplateDesk;
import org.qingshou.simulator.SimulatedProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The demo's provider of messages, the routes to it, and the texts that may be sent: entered and allowed as in a bank. */
@Component
@Profile("demo")
class DemoMessages implements DisposableBean {
    private static final ActorId ADMIN = new ActorId("admin");
    private static final ActorId HEAD_MANAGER = new ActorId("qian.jun");
    private static final String TOKEN = "demo-message-token";

    /** Long enough to see a message as sent before its receipt comes. */
    private static final Duration STEP = Duration.ofSeconds(6);

    private final RouteDesk routes;
    private final TemplateDesk templates;
    private final Approvals approvals;
    private final Environment environment;
    private final int port;
    private @Nullable SimulatedProvider running;

    DemoMessages(
            RouteDesk routes,
            TemplateDesk templates,
            Approvals approvals,
            Environment environment,
            @Value("${qingshou.simulator.message-port:0}") int port) {
        this.routes = routes;
        this.templates = templates;
        this.approvals = approvals;
        this.environment = environment;
        this.port = port;
    }

    /** Starts the provider and leads the routes to where it is now. */
    void start() {
        destroy();
        SimulatedProvider provider = SimulatedProvider.start(port, TOKEN, STEP);
        running = provider;
        asAdmin(() -> {
            lead(provider, MessageKind.SMS, "演示短信平台");
            lead(provider, MessageKind.EMAIL, "演示邮件网关");
            lead(provider, MessageKind.LETTER, "演示打印邮寄");
            if (templates.all().isEmpty()) texts();
        });
    }

    private static void asAdmin(Runnable work) {
        SignedIn.as(ADMIN, Roles.ADMIN, () -> {
            work.run();
            return true;
        });
    }

    private void lead(SimulatedProvider provider, MessageKind kind, String name) {
        RouteMapping mapping = mapping(kind, provider.endpoint());
        List<MessageRoute> known = routes.all().stream()
                .filter(route -> route.kind() == kind && route.name().equals(name))
                .toList();
        UUID id;
        if (known.isEmpty()) {
            id = routes.add(kind, name, mapping, TOKEN);
            routes.activate(id, true);
        } else {
            id = known.getFirst().id();
            routes.change(known.getFirst(), name, mapping, null);
        }
        URI bank = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")
                + "/message-receipts/v1/" + id);
        provider.answersTo(kind.name(), new SimulatedProvider.Bank(bank, routes.receiptSecret(id)));
    }

    private static RouteMapping mapping(MessageKind kind, String url) {
        String content = kind == MessageKind.LETTER
                ? "\"noticeNo\": \"{{noticeNo}}\", \"document\": \"{{document}}\""
                : "\"subject\": \"{{subject}}\", \"text\": \"{{text}}\"";
        return new RouteMapping(
                RouteMapping.Format.JSON,
                url,
                "Authorization: Bearer {{secret}}",
                "{\"id\": \"{{id}}\", \"kind\": \"" + kind + "\", \"from\": \"{{sender}}\", \"to\": \"{{to}}\", "
                        + content + "}",
                url + "/{{id}}",
                24,
                kind == MessageKind.SMS ? "10690000" : "青石农商银行",
                new RouteMapping.Answer("/msgId", "/code", "OK", "BUSY"),
                new RouteMapping.Receipt(
                        RouteMapping.Proof.HMAC_HEX,
                        "X-Signature",
                        "/reports",
                        "/msgId",
                        "/status",
                        kind == MessageKind.LETTER
                                ? Map.of(
                                        "SIGNED", ReceiptResult.SIGNED_SELF, "RETURNED", ReceiptResult.RETURNED_UNKNOWN)
                                : Map.of(
                                        "DELIVRD", ReceiptResult.DELIVERED,
                                        "EMPTY", ReceiptResult.EMPTY_NUMBER,
                                        "SUSPENDED", ReceiptResult.SUSPENDED,
                                        "FAILED", ReceiptResult.FAILED),
                        "{\"code\":\"OK\"}",
                        kind == MessageKind.LETTER
                                ? RouteMapping.Replies.NONE
                                : new RouteMapping.Replies("/replies", "/replyId", "/msgId", "/from", "/text")));
    }

    private void texts() {
        allow(
                MessageUse.SMS_OVERDUE,
                "逾期提示",
                "",
                "【{{银行}}】{{姓名}}您好，您在我行{{支行}}的贷款已逾期{{逾期天数}}天，截至{{金额截至日}}应还{{金额}}元。如有困难，请与客户经理{{经办人}}（工号{{工号}}）联系，电话{{电话}}。如已还款请忽略。");
        allow(
                MessageUse.SMS_DEMAND,
                "催收（留证）",
                "",
                "【{{银行}}】{{姓名}}：您在我行{{支行}}尾号{{借据尾号}}的借款已逾期{{逾期天数}}天，截至{{金额截至日}}应还本息合计{{金额}}元，请尽快偿还至{{还款账户}}。如有异议请致电{{电话}}。");
        allow(
                MessageUse.SMS_PROMISE,
                "承诺还款提醒",
                "",
                "【{{银行}}】{{姓名}}您好，提醒您承诺于{{承诺日期}}还款{{承诺金额}}元，如有变化请联系{{经办人}}，电话{{电话}}。");
        allow(MessageUse.SMS_RELAY, "请转告", "", "【{{银行}}】{{姓名}}您好，请您方便时转告{{客户}}与我行{{支行}}联系，电话{{电话}}。如不便转告请忽略。");
        allow(
                MessageUse.EMAIL_DEMAND,
                "逾期提示邮件",
                "{{银行}}贷款逾期提示",
                "{{姓名}}您好：您在我行{{支行}}尾号{{借据尾号}}的借款已逾期{{逾期天数}}天，截至{{金额截至日}}应还本息合计{{金额}}元，请偿还至{{还款账户}}。如有困难或异议，请联系{{经办人}}（工号{{工号}}），电话{{电话}}。");
    }

    private void allow(MessageUse use, String name, String subject, String text) {
        UUID id = templates.propose(use, name, subject, text, null);
        UUID request =
                approvals.open("APR_TEMPLATE", id.toString()).orElseThrow().requestId();
        approvals.decide(request, new Decision.Approve(), HEAD_MANAGER);
    }

    @Override
    public void destroy() {
        SimulatedProvider provider = running;
        running = null;
        if (provider != null) provider.close();
    }
}
