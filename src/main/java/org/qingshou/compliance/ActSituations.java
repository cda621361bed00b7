package org.qingshou.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Asks every module for the facts it owns and puts them beside the act and the moment. */
@Component
class ActSituations {
    private final List<FactSource> sources;
    private final Branches branches;
    private final RulePacks packs;

    ActSituations(List<FactSource> sources, Branches branches, RulePacks packs) {
        this.sources = sources;
        this.branches = branches;
        this.packs = packs;
    }

    Situation read(ProposedAct act, Instant now, Counters counters) {
        Optional<ZoneId> zone = branches.find(act.branch()).map(Branch::zone);
        ZoneId known = zone.orElse(BusinessClock.DEFAULT_ZONE);
        CaseFacts facts = new CaseFacts();
        for (FactSource source : sources)
            source.fill(
                    facts,
                    act.caseId(),
                    act.personId(),
                    act.branch(),
                    now.atZone(known).toLocalDate());
        return new Situation(act, facts, counters, now.atZone(known), zone.isPresent(), packs.at(now));
    }

    /** What the rules go by at this moment. */
    RuleParameters parameters(Instant at) {
        return packs.at(at);
    }

    ZoneId zone(BranchCode branch) {
        return branches.zone(branch);
    }
}
