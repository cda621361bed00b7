package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.ProductScope;
import org.springframework.stereotype.Component;

/** The rules of placing in words, the same for whoever decides on them and for whoever reads them later. */
@Component
class RuleWords {
    private final Branches branches;
    private final Agencies agencies;

    RuleWords(Branches branches, Agencies agencies) {
        this.branches = branches;
        this.agencies = agencies;
    }

    /** One line a rule. */
    List<Line> of(RuleBook book) {
        Map<String, String> names = names();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < book.rules().size(); i++)
            lines.add(line(Integer.toString(i + 1), book.rules().get(i), names));
        return lines;
    }

    Map<String, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(AgencyInfo::code, AgencyInfo::name));
    }

    private Line line(String number, PlacementRule rule, Map<String, String> names) {
        BranchCode branch = rule.branch();
        ProductScope scope = rule.scope();
        Bucket stage = rule.stage();
        return Line.of(
                "rules.line",
                number,
                branch == null
                        ? "#rules.any.branch"
                        : branches.find(branch).map(Branch::name).orElse(branch.value()),
                scope == null ? "#rules.any.scope" : "#product-scope." + scope,
                stage == null ? "#rules.any.stage" : "#bucket." + stage,
                band(rule.from(), rule.to()).inline(),
                rule.shares().stream()
                        .map(share -> names.getOrDefault(share.agency(), share.agency()) + " " + share.percent() + "%")
                        .collect(Collectors.joining(" · ")));
    }

    private static Line band(@Nullable Money from, @Nullable Money to) {
        if (from == null) return to == null ? Line.of("rules.band.any") : Line.of("rules.band.to", to.shown());
        return to == null
                ? Line.of("rules.band.from", from.shown())
                : Line.of("rules.band.both", from.shown(), to.shown());
    }
}
