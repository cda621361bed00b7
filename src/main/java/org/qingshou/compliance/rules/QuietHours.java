package org.qingshou.compliance.rules;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** No act towards a person in the quiet hours; half-open, judged at the moment of the act. */
@Component
final class QuietHours implements Rule {
    static final String ID = "R-TIME-01";
    static final String FROM = "from";
    static final String TO = "to";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.TIME;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.time(FROM, "22:00", "18:00", "22:00"), Parameter.time(TO, "08:00", "08:00", "12:00"));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.reachesPerson()) return Optional.empty();
        LocalTime from = situation.parameters().quietFrom();
        LocalTime to = situation.parameters().quietTo();
        if (!situation.zoneKnown()) return block(from.toString(), to.toString());
        ZonedDateTime now = situation.now();
        LocalTime time = now.toLocalTime();
        boolean evening = !time.isBefore(from);
        if (!evening && !time.isBefore(to)) return Optional.empty();
        ZonedDateTime next =
                now.toLocalDate().plusDays(evening ? 1 : 0).atTime(to).atZone(now.getZone());
        return breach(Verdict.BLOCK, next.toInstant(), from.toString(), to.toString());
    }
}
