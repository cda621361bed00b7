package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** What a checker sees of a case beside the request itself: amounts, diagnosis, and the evidence of a step that is left. */
@Component
class ShownFacts {
    private final Methods methods;
    private final BusinessDates dates;

    ShownFacts(Methods methods, BusinessDates dates) {
        this.methods = methods;
        this.dates = dates;
    }

    List<Line> situation(CaseFile file) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "strategy.ask.case",
                file.view().balances().total().shown(),
                Long.toString(file.view().daysPastDue(dates.current()))));
        file.diagnosis().ifPresent(found -> {
            lines.add(Line.of(
                    "strategy.ask.diagnosis",
                    Integer.toString(found.willingness()),
                    Integer.toString(found.ability()),
                    "#reach." + found.reach(),
                    "#segment." + found.segment()));
            found.causes().forEach(cause -> lines.add(Line.of("advice.because.cause", "#cause." + cause)));
        });
        return lines;
    }

    List<Line> leave(CaseFile file, Leave leave) {
        MethodCode code = leave.method();
        List<Line> lines = new ArrayList<>();
        if (leave.to() == StepState.AVAILABLE) {
            lines.add(Line.of("strategy.ask.withdrawn", Openings.name(code)));
            return lines;
        }
        lines.add(Line.of("strategy.ask.left", Openings.name(code), "#step." + leave.to(), StepEnds.outcomeKey(leave)));
        file.evidence(code, methods.get(code).minimum(leave.outcome()))
                .forEach(line -> lines.add(evidence(code, line)));
        return lines;
    }

    /** One line of evidence with how much of it stands on file. */
    static Line evidence(MethodCode code, EvidenceLine line) {
        return Line.of(
                "strategy.ask.evidence",
                "#method." + code + ".evidence." + line.key(),
                line.have() + "/" + line.need());
    }

    /** Text key of an answer code as the facts keep it. */
    static String advised(String code) {
        if (code.equals("OUTSOURCE")) return new Answer.Outsource().textKey();
        if (code.startsWith("NONE: "))
            return new Answer.Nothing(Stop.valueOf(code.substring("NONE: ".length()))).textKey();
        return new Answer.Method(new MethodCode(code)).textKey();
    }
}
