package org.qingshou.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what a dry run finds; as large as there are rules and verdicts, however many acts it saw. */
class TrialCount {
    private static final int EXAMPLES = 20;

    private final Map<Turn, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> more = new TreeMap<>();
    private final Map<String, Integer> fewer = new TreeMap<>();
    private final List<DryRun.Example> examples = new ArrayList<>();
    private int judged;
    private int unsaid;

    private record Turn(Verdict from, Verdict to) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    int judged() {
        return judged;
    }

    /** No rule that changes was asked about it. */
    void same() {
        judged++;
    }

    /** A fact is missing. */
    void unsaid() {
        judged++;
        unsaid++;
    }

    void told(PackTrial.Kept kept, Set<String> before, Verdict verdict, Set<String> rules) {
        judged++;
        Set<String> turned = new HashSet<>(rules);
        turned.removeAll(before);
        turned.forEach(rule -> more.merge(rule, 1, Integer::sum));
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(rules);
        gone.forEach(rule -> fewer.merge(rule, 1, Integer::sum));
        if (verdict == kept.verdict()) return;
        verdicts.merge(new Turn(kept.verdict(), verdict), 1, Integer::sum);
        turned.addAll(gone);
        if (examples.size() < EXAMPLES)
            examples.add(new DryRun.Example(
                    kept.caseNo(),
                    kept.at(),
                    kept.action(),
                    kept.verdict(),
                    verdict,
                    turned.stream().sorted().toList()));
    }

    DryRun result(Instant from, Instant to) {
        Set<String> rules = new HashSet<>(more.keySet());
        rules.addAll(fewer.keySet());
        return new DryRun(
                from,
                to,
                judged,
                unsaid,
                verdicts.entrySet().stream()
                        .map(entry -> new DryRun.Turn(
                                entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                        .toList(),
                rules.stream()
                        .sorted()
                        .map(rule -> new DryRun.OfRule(rule, more.getOrDefault(rule, 0), fewer.getOrDefault(rule, 0)))
                        .toList(),
                examples);
    }
}
