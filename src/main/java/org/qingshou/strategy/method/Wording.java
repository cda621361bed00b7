package org.qingshou.strategy.method;

import java.util.List;
import java.util.Optional;

/**
 * Words that a talk with a borrower must not hold: threat, arrest, public shaming, contact lists, pretended authority
 * (R-MSG-01's topics; the words are ours). A quotation of the borrower may hold them, marked as such.
 */
public final class Wording {
    private static final List<String> THREATS = List.of(
            "威胁",
            "恐吓",
            "抓你",
            "抓人",
            "坐牢",
            "判刑",
            "拘留",
            "逮捕",
            "黑名单",
            "老赖",
            "爆通讯录",
            "通讯录",
            "曝光",
            "上门堵",
            "堵门",
            "泼油漆",
            "打断",
            "弄死",
            "不得安宁",
            "让你好看",
            "冻结身份证",
            "告诉你单位",
            "告诉你家人",
            "公检法",
            "arrest",
            "prison",
            "jail",
            "blacklist",
            "threaten",
            "expose you");

    private Wording() {}

    /** The first such word in a text. */
    public static Optional<String> threat(String text) {
        String plain = text.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        return THREATS.stream().filter(plain::contains).findFirst();
    }
}
