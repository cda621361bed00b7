package org.qingshou.cases.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingshou.compliance.TextScreen;
import org.qingshou.kernel.Refused;

/**
 * What a notice's wording must hold and what it must not, in each way in which it can be printed, before anybody is asked to
 * allow it; pure.
 */
public final class NoticeTextChecks {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 1_000;
    /** A number long enough for an account or a phone; those come from the bank's settings (R-PAY-01). */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[\\s-]?\\d){6,}");

    private static final Pattern SENTENCE_END = Pattern.compile("[。；！？]");
    /** Limitation is spoken of without a court. */
    private static final String LIMITATION = "诉讼时效";

    private static final String DEFENCE = "抗辩";
    private static final String RECEIPT_ONLY = "只表示收到";
    /** Heirs owe no more than they got (Civil Code 1161). */
    private static final String ESTATE_ONLY = "遗产的实际价值";

    private NoticeTextChecks() {}

    /** @param inUse the wording that stands: what it says word for word has been read and allowed before */
    public static void check(NoticeText text, NoticeText inUse) {
        if (text.text().isBlank() || text.text().length() > LONGEST)
            throw Refused.badInput("cases.wording.long", LONGEST);
        if (text.lines().equals(inUse.lines())) throw Refused.badInput("cases.wording.same");
        Set<String> known = new HashSet<>();
        inUse.lines().forEach(line -> known.addAll(sentences(line)));
        int number = 0;
        for (String line : text.lines()) {
            number++;
            form(text.kind(), line, number);
            words(line, number, known);
        }
        for (NoticeVariant variant : NoticeVariant.all(text.kind())) printed(text, variant);
    }

    private static void form(NoticeKind kind, String line, int number) {
        if (line.length() > LONGEST_LINE) throw Refused.badInput("cases.wording.line", number, LONGEST_LINE);
        String rest = line;
        if (line.startsWith("?") || line.startsWith("!")) {
            Matcher condition = NoticeTemplate.CONDITION.matcher(line);
            if (!condition.matches() || !NoticeVariant.CONDITIONS.contains(condition.group(2)))
                throw Refused.badInput("cases.wording.condition", number, String.join(" ", NoticeVariant.CONDITIONS));
            rest = condition.group(3);
        }
        if (rest.startsWith("#") && !rest.startsWith("## ")) throw Refused.badInput("cases.wording.heading", number);
        if (rest.startsWith("|")
                && (!rest.startsWith("| ") || !rest.substring(2).contains(" | ")))
            throw Refused.badInput("cases.wording.field", number);
        if (rest.startsWith("@") && !NoticePlaces.tables(kind).contains(rest))
            throw Refused.badInput("cases.wording.table", number, String.join(" ", NoticePlaces.tables(kind)));
        places(kind, rest, number);
    }

    private static void places(NoticeKind kind, String line, int number) {
        Matcher place = NoticeTemplate.PLACE.matcher(line);
        while (place.find())
            if (!NoticePlaces.of(kind).contains(place.group(1)))
                throw Refused.badInput("cases.wording.place", number, place.group());
        String left = NoticeTemplate.PLACE.matcher(line).replaceAll("");
        if (left.contains("{") || left.contains("}")) throw Refused.badInput("cases.wording.brace", number);
        if (LONG_NUMBER.matcher(left).find())
            throw Refused.badInput("cases.wording.number", number, "{accountNo}", "{phone}");
    }

    /** R-MSG-01. A sentence that stands in use may hold such a word to deny it: “we take no money to private accounts”. */
    private static void words(String line, int number, Set<String> known) {
        for (String sentence : sentences(line)) {
            if (known.contains(sentence)) continue;
            List<TextScreen.Found> found = TextScreen.of(sentence);
            if (!found.isEmpty())
                throw Refused.badInput(
                        "cases.wording.word",
                        number,
                        found.getFirst().word(),
                        "#text-topic." + found.getFirst().topic());
        }
    }

    private static void printed(NoticeText text, NoticeVariant variant) {
        List<String> lines = text.lines().stream()
                .map(line -> NoticeTemplate.kept(line, variant.holds()))
                .filter(line -> !line.isEmpty())
                .toList();
        String paper = String.join("\n", lines);
        String way = "#cases.wording.way." + variant.addressee();
        for (String needed : NoticePlaces.needed(text.kind()))
            if (needed.startsWith("{") ? !paper.contains(needed) : !lines.contains(needed))
                throw Refused.badInput("cases.wording.needs", needed, way);
        if (variant.addressee().equals(NoticeVariant.ESTATE) && !paper.contains(ESTATE_ONLY))
            throw Refused.badInput("cases.wording.estate", ESTATE_ONLY);
        boolean suit = TextScreen.announcesSuit(paper.replace(LIMITATION, ""));
        if (suit && !variant.suit()) throw Refused.badInput("cases.wording.suit");
        if (!suit && variant.suit()) throw Refused.badInput("cases.wording.suit-missing");
        if (text.kind() == NoticeKind.DEMAND && variant.expired()) expired(paper);
        if (variant.preserve() && !saysMore(text, variant)) throw Refused.badInput("cases.wording.preserve");
    }

    /** R-LIM-03: nobody gives up a defence without having been told of it, or by signing that a letter came. */
    private static void expired(String paper) {
        for (String needed : List.of(LIMITATION, DEFENCE, RECEIPT_ONLY))
            if (!paper.contains(needed)) throw Refused.badInput("cases.wording.expired", needed);
    }

    /** Whether a notice that only keeps a right says so: it holds a line that a pressing one does not. */
    private static boolean saysMore(NoticeText text, NoticeVariant variant) {
        Set<String> pressing = new NoticeVariant(variant.addressee(), variant.expired(), variant.suit(), false).holds();
        return text.lines().stream()
                .anyMatch(line -> !NoticeTemplate.kept(line, variant.holds()).isEmpty()
                        && NoticeTemplate.kept(line, pressing).isEmpty());
    }

    private static Set<String> sentences(String line) {
        Matcher condition = NoticeTemplate.CONDITION.matcher(line);
        String said = condition.matches() ? condition.group(3) : line;
        Set<String> all = new HashSet<>();
        Arrays.stream(SENTENCE_END.split(said)).map(String::strip).forEach(all::add);
        return all;
    }
}
