package org.qingshou.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.TextScreen;
import org.qingshou.kernel.Refused;

/** What the bank may change about a code; pure. */
final class CodeChecks {
    static final int LONGEST_ZH = 20;
    static final int LONGEST_EN = 60;

    /** As many as can be taken in at a glance; a longer built-in list may stay as long as it is. */
    private static final int LONGEST_FIRST = 15;

    /** It begins with a letter or digit: a spreadsheet would take = + - @ for a formula. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ·、，,。.：:；;/()（）“”‘’&%+-]*");

    /** A code is read by people who then speak with the borrower (R-MSG-01); other topics may name what happened. */
    private static final Set<TextScreen.Topic> UNFIT = Set.of(TextScreen.Topic.THREAT, TextScreen.Topic.BLACKLIST);

    private CodeChecks() {}

    static @Nullable String words(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) return null;
        String words = text.strip();
        if (words.length() > longest || !WORDS.matcher(words).matches())
            throw Refused.badInput("codes.words.form", words, Integer.toString(longest));
        TextScreen.of(words).stream()
                .filter(found -> UNFIT.contains(found.topic()))
                .findFirst()
                .ifPresent(found -> {
                    throw Refused.badInput("codes.words.unfit", found.word());
                });
        return words;
    }

    /** @param off what is switched off already, this code aside */
    static void off(CodeItem item, List<CodeList> lists, Set<String> off) {
        if (!item.lock().free()) throw Refused.conflict("codes.lock." + item.lock());
        for (CodeList list : lists)
            if (list.codes().stream().allMatch(each -> each.equals(item) || off.contains(each.key())))
                throw Refused.conflict("codes.last");
    }

    /** @param place from 1 on; null behind the first ones */
    static List<String> placed(CodeList list, List<String> first, String code, @Nullable Integer place) {
        List<String> placed = new ArrayList<>(first);
        placed.remove(code);
        if (place != null) {
            int most = Math.max(LONGEST_FIRST, list.first().size());
            if (place < 1 || placed.size() >= most) throw Refused.badInput("codes.place", Integer.toString(most));
            placed.add(Math.min(place - 1, placed.size()), code);
        }
        if (placed.isEmpty() && !list.first().isEmpty()) throw Refused.conflict("codes.first.none");
        return placed;
    }
}
