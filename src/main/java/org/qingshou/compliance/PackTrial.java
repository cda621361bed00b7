package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.compliance.RecordedFacts.Bounds;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges past acts by other parameters. Only the rules whose parameters differ from those of then are asked again; what
 * any other rule said stands as it was written down. A page of decisions is in memory at a time.
 */
@Component
class PackTrial {
    private static final int PAGE = 1000;
    private static final TypeReference<List<RuleBreach>> BREACHES = new TypeReference<>() {};
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordedFacts recorded;
    private final RulePack pack;
    private final RulePacks packs;

    PackTrial(JdbcClient jdbc, JsonMapper json, RecordedFacts recorded, RulePack pack, RulePacks packs) {
        this.jdbc = jdbc;
        this.json = json;
        this.recorded = recorded;
        this.pack = pack;
        this.packs = packs;
    }

    /** One decision as it was kept. */
    record Kept(
            UUID id,
            Instant at,
            String caseNo,
            ContactAction action,
            Verdict verdict,
            List<RuleBreach> breaches,
            String facts,
            String version) {}

    /** What comes of an act: the verdict, and the changed rules that stand against it. */
    private record Outcome(Verdict verdict, Set<String> rules) {}

    /** @param told how many have been judged so far, for whoever waits */
    DryRun run(RuleParameters proposed, Instant from, Instant to, IntConsumer told) {
        TrialCount count = new TrialCount();
        Map<String, Set<String>> asked = new HashMap<>();
        Instant lastAt = from;
        UUID lastId = FIRST;
        while (true) {
            List<Kept> page = page(lastAt, lastId, to);
            page.forEach(kept -> judge(
                    kept, asked.computeIfAbsent(kept.version(), version -> asked(version, proposed)), proposed, count));
            told.accept(count.judged());
            if (page.size() < PAGE) return count.result(from, to);
            lastAt = page.getLast().at();
            lastId = page.getLast().id();
        }
    }

    private List<Kept> page(Instant lastAt, UUID lastId, Instant to) {
        return jdbc.sql("""
                        SELECT id, at, case_no, action, verdict, breaches, facts, pack_version FROM clearance
                        WHERE at >= :at AND at < :to AND (at > :at OR id > :id) ORDER BY at, id LIMIT :n""")
                .param("at", Utc.of(lastAt))
                .param("to", Utc.of(to))
                .param("id", lastId)
                .param("n", PAGE)
                .query(this::kept)
                .list();
    }

    private Kept kept(ResultSet rs, int n) throws SQLException {
        return new Kept(
                rs.getObject("id", UUID.class),
                Utc.get(rs, "at"),
                rs.getString("case_no"),
                ContactAction.valueOf(rs.getString("action")),
                Verdict.valueOf(rs.getString("verdict")),
                json.readValue(rs.getString("breaches"), BREACHES),
                rs.getString("facts"),
                rs.getString("pack_version"));
    }

    /** Of a version that nobody knows any more, every rule with parameters. */
    private Set<String> asked(String version, RuleParameters proposed) {
        RuleParameters then = packs.named(version).orElseGet(() -> new RuleParameters(version, Map.of()));
        return pack.differing(then, proposed);
    }

    private void judge(Kept kept, Set<String> asked, RuleParameters proposed, TrialCount count) {
        if (asked.isEmpty()) {
            count.same();
            return;
        }
        Bounds bounds = recorded.read(kept.facts(), proposed).orElse(null);
        if (bounds == null || !pack.tells(asked, bounds.least())) {
            count.unsaid();
            return;
        }
        Outcome after = outcome(kept, asked, bounds.least());
        if (after.equals(outcome(kept, asked, bounds.most()))) {
            Set<String> before = kept.breaches().stream()
                    .map(RuleBreach::ruleId)
                    .filter(asked::contains)
                    .collect(Collectors.toSet());
            count.told(kept, before, after.verdict(), after.rules());
        } else count.unsaid();
    }

    private Outcome outcome(Kept kept, Set<String> asked, Situation situation) {
        List<RuleBreach> anew = pack.judge(situation).breaches().stream()
                .filter(breach -> asked.contains(breach.ruleId()))
                .toList();
        Stream<RuleBreach> asWritten = kept.breaches().stream().filter(breach -> !asked.contains(breach.ruleId()));
        Verdict verdict = Stream.concat(asWritten, anew.stream())
                .map(RuleBreach::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.ALLOW);
        return new Outcome(
                verdict, anew.stream().map(RuleBreach::ruleId).collect(Collectors.toCollection(TreeSet::new)));
    }
}
