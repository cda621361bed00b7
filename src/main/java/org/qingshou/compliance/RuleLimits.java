package org.qingshou.compliance;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** Limits of the rule pack in force that are kept outside the guard, by whoever they concern. */
@Service
public class RuleLimits {
    private final RulePacks packs;

    RuleLimits(RulePacks packs) {
        this.packs = packs;
    }

    /** What is asked of agencies' people (R-OUT-15). */
    public StaffLimits staff(Instant now) {
        return packs.at(now).staff();
    }

    /** From how many records of a day on an export needs a reason, or a second person (R-OUT-13). */
    public ExportVolume exports(Instant now) {
        return packs.at(now).exports();
    }

    /** What courts grant a year (R-INT-01). */
    public YearlyCost yearlyCost(Instant now) {
        return packs.at(now).yearlyCost();
    }

    /** Items on which somebody is identified before the debt is told (R-TP-12). */
    public int identityItems(Instant now) {
        return packs.at(now).identityItems();
    }
}
