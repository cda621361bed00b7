package org.qingshou.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy of repayment plans.
 *
 * @param brokenAfter instalments that must stand missed at once before a plan is broken
 * @param longestMonths months from its proposal in which a plan must end; a card's never runs longer than the law has it
 * @param branches what branches have otherwise, with all that lie below them, by their code
 */
@ConfigurationProperties("qingshou.plans")
public record PlanSettings(
        @DefaultValue("2") int brokenAfter,
        @DefaultValue("120") int longestMonths,
        @DefaultValue Map<String, Branch> branches) {
    public PlanSettings {
        branches = Map.copyOf(branches);
        if (brokenAfter < 1 || longestMonths < 1)
            throw new IllegalArgumentException("qingshou.plans: broken-after and longest-months are at least 1");
    }

    /** What one branch has otherwise; null leaves it as it is. */
    public record Branch(
            @Nullable Integer brokenAfter, @Nullable Integer longestMonths) {}

    /** @param path the branch and those above it, itself first; the nearest that says something counts */
    int brokenAfter(List<BranchCode> path) {
        for (BranchCode code : path) {
            Branch own = branches.get(code.value());
            Integer said = own == null ? null : own.brokenAfter();
            if (said != null) return said;
        }
        return brokenAfter;
    }

    /** @param path as in {@link #brokenAfter(List)} */
    int longestMonths(List<BranchCode> path) {
        for (BranchCode code : path) {
            Branch own = branches.get(code.value());
            Integer said = own == null ? null : own.longestMonths();
            if (said != null) return said;
        }
        return longestMonths;
    }
}
