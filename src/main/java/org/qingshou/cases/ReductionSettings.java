package org.qingshou.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may forgo how much.
 *
 * @param officerLimit up to which an officer may propose; a manager may propose any sum
 * @param limits up to which the yes of the branch's manager is enough, then also that of the one above it, and so on;
 *     beyond the last, one level more
 * @param branches limits that branches have otherwise, with all that lie below them, by their code
 */
@ConfigurationProperties("qingshou.reductions")
public record ReductionSettings(
        @DefaultValue("50000") BigDecimal officerLimit,
        @DefaultValue({"10000", "100000"}) List<BigDecimal> limits,
        @DefaultValue Map<String, List<BigDecimal>> branches) {
    public ReductionSettings {
        limits = List.copyOf(limits);
        branches = Map.copyOf(branches);
    }

    /**
     * The branch whose manager gives the last yes; the highest where the limits name more levels than there are.
     *
     * @param path the branch and those above it, itself first
     */
    BranchCode deciding(List<BranchCode> path, Money sum) {
        List<BigDecimal> own = limits(path);
        int level = (int)
                own.stream().filter(limit -> sum.amount().compareTo(limit) > 0).count();
        return path.get(Math.min(level, path.size() - 1));
    }

    List<BigDecimal> limits(List<BranchCode> path) {
        for (BranchCode code : path) {
            @Nullable List<BigDecimal> said = branches.get(code.value());
            if (said != null) return said;
        }
        return limits;
    }
}
