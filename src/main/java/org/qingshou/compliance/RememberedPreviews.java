package org.qingshou.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.kernel.BranchCode;

/** Previews that remember the facts of each person and the counters of each number while one screen is drawn. */
final class RememberedPreviews implements Previews {
    private final RulePack pack;
    private final ActSituations situations;
    private final AttemptCounters counters;
    private final Instant now;
    private final RuleParameters parameters;
    private final Map<BranchCode, Optional<ZoneId>> zones = new HashMap<>();
    private final Map<List<Object>, CaseFacts> facts = new HashMap<>();
    private final Map<List<Object>, Counters> counted = new HashMap<>();

    RememberedPreviews(RulePack pack, ActSituations situations, AttemptCounters counters, Instant now) {
        this.pack = pack;
        this.situations = situations;
        this.counters = counters;
        this.now = now;
        parameters = situations.parameters(now);
    }

    @Override
    public Ruling of(ProposedAct act) {
        Optional<ZoneId> zone = zones.computeIfAbsent(act.branch(), situations::knownZone);
        CaseFacts known = facts.computeIfAbsent(
                List.of(act.caseId(), act.personId(), act.branch()), key -> situations.facts(act, now, zone));
        byte[] number = act.numberIndex();
        Counters counts = counted.computeIfAbsent(
                Arrays.asList(
                        act.personId(),
                        act.branch(),
                        number == null ? "" : HexFormat.of().formatHex(number)),
                key -> counters.read(act.personId(), number, ActSituations.day(now, zone), now));
        return pack.judge(situations.of(act, known, counts, now, zone, parameters));
    }
}
