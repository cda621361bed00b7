package org.qingshou.messages;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.DisputeKind;

/**
 * Reads what people answer; pure. To stop and to complain is heard wherever it stands in an answer, since to overhear it
 * is the worse mistake. A dispute is opened only for words that can mean nothing else: it holds the whole case.
 */
final class ReplyWords {
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Set<String> STOPS =
            Set.of("T", "TD", "N", "STOP", "QUIT", "CANCEL", "UNSUBSCRIBE", "STOPALL", "取消", "取消订阅");
    private static final Pattern STOP = Pattern.compile("退订|拒收|UNSUBSCRIBE|(不要|别|勿|停止)再?(给我)?(发|打扰|骚扰)(短信|信息|消息)?");
    private static final Pattern COMPLAINT = Pattern.compile("投诉|举报|COMPLAIN");
    private static final Pattern IMPOSTOR =
            Pattern.compile("(不是我|不是本人|我没有?|本人没有?|从没有?|从未|没有?)(去|来)?(贷|借|办)(的|过)这?笔?(钱|款|贷款|借款)?|冒名(贷款)?|被冒名(贷款|了)?");
    private static final Pattern PAID =
            Pattern.compile("(我|钱|款)*((已经?|早已|早就)(还|还款|还清|结清|还完|付清)(了|啦)?|(还|还款|还清|结清|还完|付清)(了|啦)|还完了)"
                    + "|ALREADYPAID|PAID|I(HAVE)?(ALREADY)?PAID");
    private static final Pattern DISPUTE = Pattern.compile("(我)?(有|提出)?异议|DISPUTE|IDISPUTE(IT|THIS)?");
    private static final Pattern UNSURE = Pattern.compile(
            "异议|不是我|不是本人|打错|发错|认错人|不认识|错号|已还|已经还|还了|还过|没有?(欠|贷|借)|不欠|冒名|不对" + "|DISPUTE|WRONG|PAID|NOTME");

    private ReplyWords() {}

    /**
     * An answer as it is understood.
     *
     * @param meanings never empty
     * @param dispute what is disputed where that is certain
     */
    record Read(Set<ReplyMeaning> meanings, @Nullable DisputeKind dispute) {
        /** The gravest, by which it is listed. */
        ReplyMeaning first() {
            return meanings.iterator().next();
        }
    }

    static Read read(String text) {
        String plain = NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        EnumSet<ReplyMeaning> meanings = EnumSet.noneOf(ReplyMeaning.class);
        if (COMPLAINT.matcher(plain).find()) meanings.add(ReplyMeaning.COMPLAINT);
        if (STOPS.contains(plain) || STOP.matcher(plain).find()) meanings.add(ReplyMeaning.STOP);
        DisputeKind dispute = dispute(plain);
        if (dispute != null) meanings.add(ReplyMeaning.DISPUTE);
        else if (UNSURE.matcher(plain).find()) meanings.add(ReplyMeaning.UNSURE);
        if (meanings.isEmpty()) meanings.add(ReplyMeaning.OTHER);
        return new Read(meanings, dispute);
    }

    private static @Nullable DisputeKind dispute(String plain) {
        if (IMPOSTOR.matcher(plain).matches()) return DisputeKind.DIS_IMPOSTOR;
        if (PAID.matcher(plain).matches()) return DisputeKind.DIS_PAID;
        return DISPUTE.matcher(plain).matches() ? DisputeKind.DIS_OTHER : null;
    }
}
