package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.rules.Domain;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Parameters, changes and dry runs as lines of text, for the screen and for whoever decides. */
@Component
public class PackWords {
    private final RulePack pack;
    private final BusinessClock clock;

    PackWords(RulePack pack, BusinessClock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    /** The day at whose beginning a version holds, as the bank's calendar has it. */
    public String day(Instant effectiveFrom) {
        return LocalDate.ofInstant(effectiveFrom, clock.getZone()).toString();
    }

    /** One parameter as it stands. */
    public Line value(String key, String value) {
        return Line.of("compliance.packs.value", "#parameter." + key, shown(key, value));
    }

    public Line change(ParameterChange change) {
        return Line.of(
                "compliance.packs.change",
                change.ruleId(),
                "#parameter." + change.key(),
                shown(change.key(), change.before()),
                shown(change.key(), change.value()));
    }

    /** What would have been decided otherwise, in figures; examples stand beside it. */
    public List<Line> dryRun(DryRun run) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "compliance.packs.run.judged",
                day(run.from()),
                day(run.to()),
                Integer.toString(run.judged()),
                Integer.toString(run.otherwise())));
        run.verdicts()
                .forEach(turn -> lines.add(Line.of(
                        "compliance.packs.run.turn",
                        "#verdict." + turn.from(),
                        "#verdict." + turn.to(),
                        Integer.toString(turn.count()))));
        run.rules()
                .forEach(rule -> lines.add(Line.of(
                        "compliance.packs.run.rule",
                        rule.ruleId(),
                        "#rule." + rule.ruleId() + ".title",
                        Integer.toString(rule.more()),
                        Integer.toString(rule.fewer()))));
        if (run.cannotSay() > 0) lines.add(Line.of("compliance.packs.run.unsaid", Integer.toString(run.cannotSay())));
        return lines;
    }

    /** A number or time as it is, a switch and an empty list in words. */
    private String shown(String key, String value) {
        return pack.parameter(key)
                .map(parameter -> switch (parameter.domain()) {
                    case Domain.Switch() -> "#parameter-switch." + value;
                    case Domain.Days(int most) -> value.isEmpty() ? "#parameter-days.none" : value;
                    default -> value;
                })
                .orElse(value);
    }
}
