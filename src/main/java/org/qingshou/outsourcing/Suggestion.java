package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.outsourcing.PlacementRule.Share;

/**
 * Whom the rules name for a case, and why: the agency that is furthest behind its share of those that may have the case.
 * The same facts always name the same agency.
 *
 * @param agency null where no rule fits or none of its agencies may have the case
 * @param book the version that spoke; null where none is in force
 * @param rule its number from 1; 0 where none fits
 */
public record Suggestion(@Nullable String agency, @Nullable UUID book, int rule, List<Line> why) {
    static final Suggestion NONE = new Suggestion(null, null, 0, List.of());

    private static final int WHOLE = 100;

    public Suggestion {
        why = List.copyOf(why);
    }

    /**
     * @param given how many cases each agency got by this rule so far
     * @param against the first thing that stands against an agency having this case; absent where nothing does
     * @param names of agencies
     */
    static Suggestion of(
            RuleBook book, int rule, Map<String, Integer> given, Map<String, Line> against, Map<String, String> names) {
        if (rule == 0) return new Suggestion(null, book.id(), 0, List.of(Line.of("rules.why.none", number(book))));
        List<Share> shares = book.rules().get(rule - 1).shares();
        int all = shares.stream()
                .mapToInt(share -> given.getOrDefault(share.agency(), 0))
                .sum();
        List<Line> why = new ArrayList<>();
        why.add(Line.of("rules.why.rule", Integer.toString(rule), number(book)));
        for (Share share : shares) {
            Line first = against.get(share.agency());
            if (first != null) why.add(Line.of("rules.why.not", name(names, share.agency()), first.inline()));
        }
        Share next = shares.stream()
                .filter(share -> !against.containsKey(share.agency()))
                .min(Comparator.comparing((Share share) -> -behind(share, given, all))
                        .thenComparing(share -> -share.percent())
                        .thenComparing(Share::agency))
                .orElse(null);
        if (next == null) {
            why.add(Line.of("rules.why.nobody"));
            return new Suggestion(null, book.id(), rule, why);
        }
        why.add(Line.of(
                "rules.why.share",
                name(names, next.agency()),
                Integer.toString(next.percent()),
                Integer.toString(given.getOrDefault(next.agency(), 0)),
                Integer.toString(all)));
        return new Suggestion(next.agency(), book.id(), rule, why);
    }

    /** Hundredths of a case that it would lack of its share if the next one went elsewhere. */
    private static int behind(Share share, Map<String, Integer> given, int all) {
        return share.percent() * (all + 1) - WHOLE * given.getOrDefault(share.agency(), 0);
    }

    private static String number(RuleBook book) {
        return Integer.toString(book.version());
    }

    private static String name(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }
}
