package org.qingshou.cases.paper;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.qingshou.testing.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a notice must hold and must not say, whoever gets it. */
class NoticeTextChecksTest {
    private static final NoticeText DEMAND = NoticeText.first(NoticeKind.DEMAND);

    /** Changed in one place, and so proposed. */
    private static void check(NoticeText from, String gone, String instead) {
        if (!from.text().contains(gone)) throw new IllegalArgumentException("nothing to change: " + gone);
        NoticeTextChecks.check(
                NoticeText.of(from.kind(), from.version() + 1, from.text().replace(gone, instead)), from);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void whatComesWithTheProductHoldsAllThatIsNeeded(NoticeKind kind) {
        assertThatCode(() -> check(NoticeText.first(kind), "回　执", "回执")).doesNotThrowAnyException();
    }

    @Test
    void theSameWordsAreNoChange() {
        refused(
                "cases.wording.same",
                () -> NoticeTextChecks.check(NoticeText.of(NoticeKind.DEMAND, 2, DEMAND.text()), DEMAND));
        refused("cases.wording.long", () -> NoticeTextChecks.check(NoticeText.of(NoticeKind.DEMAND, 2, " "), DEMAND));
        refused("cases.wording.long", () -> check(DEMAND, "回　执", "回执\n".repeat(9000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "= {title} > cases.wording.needs",
                "编号：{number} > cases.wording.needs",
                "@loans > cases.wording.needs",
                "@amounts > cases.wording.needs",
                "| 账号 | {accountNo} > cases.wording.needs",
                "{complaints} > cases.wording.needs",
                "--- > cases.wording.needs",
                "诉讼时效期间届满的，您可以提出不履行义务的抗辩； > cases.wording.expired",
                "签收只表示收到，不表示同意履行已过诉讼时效期间的债务。 > cases.wording.expired",
                "清偿以所得遗产的实际价值为限； > cases.wording.estate",
            })
    void aNoticeWithoutWhatItMustTellIsRefused(String gone, String why) {
        refused(why, () -> check(DEMAND, gone, ""));
    }

    @Test
    void oneAddresseeMustNotMissWhatOthersAreTold() {
        refused("cases.wording.needs", () -> check(DEMAND, "@amounts", "!guarantor @amounts"));
    }

    @Test
    void suingIsAnnouncedOnlyWhereItIsMeant() {
        refused("cases.wording.suit", () -> check(DEMAND, "?suit ", ""));
        refused("cases.wording.suit", () -> check(DEMAND, "?suit ", "?expired "));
        refused("cases.wording.suit-missing", () -> check(DEMAND, "依法向人民法院提起诉讼或者申请支付令", "依法维护权利"));
        refused("cases.wording.suit", () -> check(NoticeText.first(NoticeKind.ASSIGNMENT), "本人已收到", "逾期将起诉。本人已收到"));
    }

    @Test
    void aNoticeThatOnlyKeepsARightSaysSo() {
        refused("cases.wording.preserve", () -> check(DEMAND, "?preserve ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "再不还款将移交公 安机关 > cases.wording.word",
                "请转到客户经理微信 > cases.wording.word",
                "请还至 6222 0000 1111 2222 > cases.wording.number",
                "请致电0571-5550100 > cases.wording.number",
                "您的{salary}是多少 > cases.wording.place",
                "您欠{total > cases.wording.brace",
                "?winter 冬天到了 > cases.wording.condition",
                "?suit将起诉 > cases.wording.condition",
                "# 说明 > cases.wording.heading",
                "| 户名 > cases.wording.field",
                "@everything > cases.wording.table",
            })
    void aLineThatCannotBePrintedOrSaidIsNamed(String line, String why) {
        refused(why, () -> check(DEMAND, "@amounts", "@amounts\n" + line));
    }

    @Test
    void placesOfAnotherKindAreUnknown() {
        refused("cases.wording.place", () -> check(DEMAND, "@amounts", "@amounts\n受让人{buyer}"));
        refused(
                "cases.wording.table",
                () -> check(NoticeText.first(NoticeKind.ASSIGNMENT), "@loans", "@loans\n@amounts"));
    }

    @Test
    void aWordThatIsDeniedInTheWordsInUseMayStayAndNotBeSaidAnew() {
        assertThatCode(() -> check(DEMAND, "请您办理", "请您及时办理")).doesNotThrowAnyException();
        refused("cases.wording.word", () -> check(DEMAND, "除该账户外，", ""));
    }
}
