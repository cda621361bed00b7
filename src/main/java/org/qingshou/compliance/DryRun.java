package org.qingshou.compliance;

import java.time.Instant;
import java.util.List;

/**
 * What a proposed version of the pack would have decided on past acts, each judged by itself on the facts and counts
 * that were kept with it.
 *
 * @param judged acts that were decided in that time
 * @param cannotSay those of them for which a fact that the changed rules need was not kept
 * @param verdicts how many would have had another verdict
 * @param rules which rules would have stood against more acts, and against fewer
 * @param examples the first of them, and not more than a page
 */
public record DryRun(
        Instant from,
        Instant to,
        int judged,
        int cannotSay,
        List<Turn> verdicts,
        List<OfRule> rules,
        List<Example> examples) {
    public DryRun {
        verdicts = List.copyOf(verdicts);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** So many acts would have got that verdict in place of this. */
    public record Turn(Verdict from, Verdict to, int count) {}

    /** One rule: against how many acts more it would have stood, and against how many no longer. */
    public record OfRule(String ruleId, int more, int fewer) {}

    /** One act that would have been decided otherwise. */
    public record Example(
            String caseNo, Instant at, ContactAction action, Verdict from, Verdict to, List<String> ruleIds) {
        public Example {
            ruleIds = List.copyOf(ruleIds);
        }
    }

    /** Acts that would have had another verdict. */
    public int otherwise() {
        return verdicts.stream().mapToInt(Turn::count).sum();
    }
}
