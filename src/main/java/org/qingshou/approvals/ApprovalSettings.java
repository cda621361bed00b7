package org.qingshou.approvals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy of approvals by kind and branch. It adds levels to what a kind needs anyway and takes none away.
 *
 * @param expireDays days after which an unanswered request expires
 * @param remindDays days before that on which its checkers are told once more
 * @param kinds what single kinds have otherwise, by their code
 * @param branches what branches have otherwise, with all that lie below them, by their code and then by kind
 */
@ConfigurationProperties("qingshou.approvals")
record ApprovalSettings(
        @DefaultValue("30") int expireDays,
        @DefaultValue("3") int remindDays,
        @DefaultValue Map<String, Kind> kinds,
        @DefaultValue Map<String, Map<String, Kind>> branches) {
    ApprovalSettings {
        kinds = Map.copyOf(kinds);
        branches = Map.copyOf(branches);
        if (expireDays < 1 || remindDays < 0)
            throw new IllegalArgumentException(
                    "qingshou.approvals: expire-days is at least 1, remind-days not negative");
    }

    /**
     * What one kind has; null leaves it as it is.
     *
     * @param limits amounts up to which one yes is enough, then two, and so on
     */
    record Kind(@Nullable Integer expireDays, @Nullable List<BigDecimal> limits) {}

    /** @param path the branch and those above it, itself first; the nearest that says something counts */
    int expireDays(String kind, List<BranchCode> path) {
        for (BranchCode code : path) {
            Integer said =
                    expireDays(branches.getOrDefault(code.value(), Map.of()).get(kind));
            if (said != null) return said;
        }
        Integer said = expireDays(kinds.get(kind));
        return said == null ? expireDays : said;
    }

    /** As {@link #expireDays(String, List)}; empty where nobody has set limits. */
    List<BigDecimal> limits(String kind, List<BranchCode> path) {
        for (BranchCode code : path) {
            List<BigDecimal> said =
                    limits(branches.getOrDefault(code.value(), Map.of()).get(kind));
            if (said != null) return said;
        }
        List<BigDecimal> said = limits(kinds.get(kind));
        return said == null ? List.of() : said;
    }

    private static @Nullable Integer expireDays(@Nullable Kind kind) {
        return kind == null ? null : kind.expireDays();
    }

    private static @Nullable List<BigDecimal> limits(@Nullable Kind kind) {
        return kind == null ? null : kind.limits();
    }
}
