package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** Marking methods as not applicable, several in one request: each reason must be the method's own and hold. */
@Component
class Waivers {
    private final Methods methods;

    Waivers(Methods methods) {
        this.methods = methods;
    }

    List<Line> obstacles(CaseFile file, Map<MethodCode, String> reasons) {
        List<Line> lines = new ArrayList<>();
        if (!file.inHouse()) lines.add(Line.of("strategy.case.notInHouse"));
        if (reasons.isEmpty()) lines.add(Line.of("strategy.waive.none"));
        for (CollectionMethod method : methods.all()) {
            String reason = reasons.get(method.code());
            if (reason == null) continue;
            StepState state = file.step(method.code()).state();
            if (state != StepState.LOCKED && state != StepState.AVAILABLE)
                lines.add(Line.of("strategy.waive.state", Openings.name(method.code()), "#step." + state));
            if (!method.notApplicable().contains(reason))
                lines.add(Line.of("strategy.waive.reason", Openings.name(method.code())));
            method.contradicts(reason, file.dossier(method.code())).ifPresent(lines::add);
        }
        return lines;
    }

    static Map<String, String> facts(Map<MethodCode, String> reasons) {
        Map<String, String> facts = new TreeMap<>();
        reasons.forEach((method, reason) -> facts.put(method.value(), reason));
        return facts;
    }

    /** In the order of the ladder. */
    Map<MethodCode, String> reasons(Map<String, String> facts) {
        Map<MethodCode, String> reasons = new LinkedHashMap<>();
        methods.all().stream()
                .map(CollectionMethod::code)
                .filter(code -> facts.containsKey(code.value()))
                .forEach(code -> reasons.put(code, String.valueOf(facts.get(code.value()))));
        return reasons;
    }
}
