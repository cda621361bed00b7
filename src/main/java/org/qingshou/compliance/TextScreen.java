package org.qingshou.compliance;

import java.util.Arrays;
import java.util.List;

/**
 * R-MSG-01: words that no outgoing text may hold, by what is wrong with them. Topics are the CBA guideline's of 2026-01-30
 * (high confidence), the words ours (medium): a text without any of them is not thereby good, which is why a second person
 * reads it too.
 */
public final class TextScreen {
    private static final List<String> SUIT = List.of("起诉", "诉讼", "法院", "仲裁", "支付令", "强制执行", "法律途径", "法律手段", "司法");
    private static final List<String> DEBT =
            List.of("贷款", "欠", "借款", "逾期", "还款", "归还", "偿还", "债", "催收", "金额", "余额", "本金", "利息", "元");

    private TextScreen() {}

    /** What is wrong with a word. */
    public enum Topic {
        IMPERSONATION("公安", "警察", "警方", "派出所", "检察", "传票", "执行局", "律师事务所"),
        THREAT("后果自负", "一切后果", "不客气", "曝光", "收拾", "上门闹", "别怪", "等着瞧"),
        ARREST("抓捕", "拘留", "坐牢", "逮捕", "刑事", "拘捕", "通缉", "牢狱"),
        BLACKLIST("黑名单", "老赖", "失信"),
        CONTACT_LIST("通讯录", "亲友", "家人", "单位领导", "同事", "邻居"),
        FEES("催收费", "上门费", "手续费", "滞纳金", "服务费"),
        PRIVATE_ACCOUNT("私人账户", "个人账户", "微信", "支付宝", "扫码", "二维码", "现金交"),
        NEW_LOAN("新贷款", "低息", "提额", "额度提升", "借新", "再贷", "优惠利率");

        private final List<String> words;

        Topic(String... words) {
            this.words = List.of(words);
        }
    }

    /** A word that must not be there. */
    public record Found(Topic topic, String word) {}

    /** The words of this text that no text may hold. */
    public static List<Found> of(String text) {
        String read = plain(text);
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.words.stream().filter(read::contains).map(word -> new Found(topic, word)))
                .toList();
    }

    /** Whether it says that a court will be asked (R-LIM-03). */
    public static boolean announcesSuit(String text) {
        return SUIT.stream().anyMatch(plain(text)::contains);
    }

    /** The words by which a third person would hear of a debt (R-TP-05). */
    public static List<String> ofDebt(String text) {
        String read = plain(text);
        return DEBT.stream().filter(read::contains).toList();
    }

    /** Spaces and signs between the letters of a word hide it from a search, not from a reader. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}·，。、！？：；]", "");
    }
}
