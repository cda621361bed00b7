package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
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
        Optional<ZoneId> zone = knownZone(act.branch());
        return of(act, facts(act, now, zone), counters, now, zone, packs.at(now));
    }

    Situation of(
            ProposedAct act,
            CaseFacts facts,
            Counters counters,
            Instant now,
            Optional<ZoneId> zone,
            RuleParameters parameters) {
        return new Situation(
                act,
                facts,
                counters,
                now.atZone(zone.orElse(BusinessClock.DEFAULT_ZONE)),
                zone.isPresent(),
                parameters);
    }

    /** They are of the person in the case, whatever the act. */
    CaseFacts facts(ProposedAct act, Instant now, Optional<ZoneId> zone) {
        CaseFacts facts = new CaseFacts();
        for (FactSource source : sources)
            source.fill(facts, act.caseId(), act.personId(), act.branch(), day(now, zone));
        return facts;
    }

    Optional<ZoneId> knownZone(BranchCode branch) {
        return branches.find(branch).map(Branch::zone);
    }

    static LocalDate day(Instant now, Optional<ZoneId> zone) {
        return LocalDate.ofInstant(now, zone.orElse(BusinessClock.DEFAULT_ZONE));
    }

    /** What the rules go by at this moment. */
    RuleParameters parameters(Instant at) {
        return packs.at(at);
    }

    ZoneId zone(BranchCode branch) {
        return branches.zone(branch);
    }
}
