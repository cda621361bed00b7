package org.qingshou.riskinfo;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.beside.BesideAdvice;
import org.springframework.stereotype.Component;

/** What the latest answer about each debtor says, beside the advice: a fact for its reader, never a rule's. */
@Component
class RiskFacts implements BesideAdvice {
    private static final int MOST = 50;
    private static final int DAY = 10;

    private final RiskRows rows;

    RiskFacts(RiskRows rows) {
        this.rows = rows;
    }

    static Map<RiskKind, Long> counted(List<RiskFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        RiskFinding::kind, () -> new EnumMap<>(RiskKind.class), Collectors.counting()));
    }

    @Override
    public List<Line> of(CaseView view) {
        Set<PersonId> seen = new HashSet<>();
        List<RiskQuestion> latest = rows.ofCase(view.id(), MOST).stream()
                .filter(question -> question.state() == RiskState.ANSWERED && seen.add(question.person()))
                .toList();
        Map<UUID, List<RiskFinding>> found =
                rows.findings(latest.stream().map(RiskQuestion::id).toList());
        return latest.stream()
                .filter(question -> found.containsKey(question.id()))
                .flatMap(question -> lines(question, found.getOrDefault(question.id(), List.of())))
                .toList();
    }

    private static Stream<Line> lines(RiskQuestion question, List<RiskFinding> findings) {
        String role = "#party-role." + question.role();
        String day = day(question);
        if (findings.isEmpty()) return Stream.of(Line.of("riskinfo.fact.none", role, day));
        return counted(findings).entrySet().stream()
                .map(kind -> Line.of(
                        "riskinfo.fact.found",
                        role,
                        "#risk-kind." + kind.getKey(),
                        Long.toString(kind.getValue()),
                        day));
    }

    /** The day of the data as the provider names it, else the day of its answer. */
    private static String day(RiskQuestion question) {
        String asOf = question.asOf();
        if (asOf != null) return asOf;
        var at = question.answeredAt() == null ? question.askedAt() : question.answeredAt();
        return at.toString().substring(0, DAY);
    }
}
