package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.qingshou.testing.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.compliance.TextScreen;
import org.qingshou.outbox.mapping.Placeholders;

/** What a text must name and must not say, before anybody is asked to allow it. */
class TemplateChecksTest {
    private static void check(MessageUse use, String text) {
        TemplateChecks.check(use, "名称", use.kind() == MessageKind.EMAIL ? "主题" : "", text);
    }

    @Test
    void aPlainReminderPasses() {
        assertThatCode(() -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】{{姓名}}您好，您的贷款已逾期{{逾期天数}}天，请联系{{电话}}。"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【{{银行}}】再不还款将移交公安机关",
                "【{{银行}}】再不还款，一切后果自 负",
                "【{{银行}}】否则你将被拘-留",
                "【{{银行}}】将列入黑名单",
                "【{{银行}}】我们会联系你的家人",
                "【{{银行}}】另收催收费",
                "【{{银行}}】请转到客户经理微信",
                "【{{银行}}】可办理低息转贷"
            })
    void aTextThatThreatensOrPretendsIsRefusedHoweverItIsSpaced(String text) {
        refused("messages.template.word", () -> check(MessageUse.SMS_OVERDUE, text));
    }

    @Test
    void aTextNamesItsBankAndADemandItsLoanAndSum() {
        refused("messages.template.needs", () -> check(MessageUse.SMS_OVERDUE, "您已逾期"));
        refused("messages.template.needs", () -> check(MessageUse.SMS_DEMAND, "【{{银行}}】应还{{金额}}元"));
        refused("messages.template.unknown", () -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】{{身份证号}}"));
    }

    @Test
    void aSumIsToldAsOfTheDateItIsOfAndNotOfToday() {
        for (String today : new String[] {"截至{{日期}}", "截止 {{日期}}"})
            refused("messages.template.asOf", () -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】" + today + "应还{{金额}}元"));
        assertThatCode(() -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】截至{{金额截至日}}应还{{金额}}元"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】截至{{日期}}您的贷款已逾期{{逾期天数}}天"))
                .doesNotThrowAnyException();
    }

    @Test
    void accountsAndPhonesAreNeverWrittenIntoAText() {
        refused("messages.template.number", () -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】请还至 6222 0000 1111 2222"));
        refused("messages.template.number", () -> check(MessageUse.SMS_OVERDUE, "【{{银行}}】请致电0571-5550100"));
    }

    @Test
    void aThirdPersonHearsNothingOfADebt() {
        assertThatCode(() -> check(MessageUse.SMS_RELAY, "【{{银行}}】{{姓名}}您好，请转告{{客户}}致电{{电话}}。"))
                .doesNotThrowAnyException();
        refused("messages.template.third", () -> check(MessageUse.SMS_RELAY, "【{{银行}}】请转告{{客户}}还款"));
        refused("messages.template.third", () -> check(MessageUse.SMS_RELAY, "【{{银行}}】{{客户}}{{金额}}"));
    }

    @Test
    void wordsOfASuitAreKnown() {
        assertThat(TextScreen.announcesSuit("我行将依法提起诉 讼")).isTrue();
        assertThat(TextScreen.announcesSuit("请尽快联系我行")).isFalse();
    }

    @Test
    void aHoleIsFilledOnceAndAMissingValueIsNoBlank() {
        assertThat(Placeholders.fill("a{{x}}b{{ x }}", java.util.Map.of("x", "{{y}}"), value -> value))
                .isEqualTo("a{{y}}b{{y}}");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Placeholders.fill("{{z}}", java.util.Map.of(), value -> value));
    }
}
