package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.qingshou.compliance.rules.Domain;
import org.qingshou.compliance.rules.Parameter;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Turns what was entered into changes that the rules allow, or says in a sentence why not. */
@Component
class PackWishes {
    private static final int MOST_DAYS_AHEAD = 366;

    private final RulePack pack;
    private final RulePacks packs;
    private final PackRows rows;
    private final BusinessClock clock;

    PackWishes(RulePack pack, RulePacks packs, PackRows rows, BusinessClock clock) {
        this.pack = pack;
        this.packs = packs;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is wished, on top of the last version. */
    record Checked(RuleParameters proposed, List<ParameterChange> changes, Instant effectiveFrom) {}

    /** The first day at whose beginning another version may hold: none is back-dated, and none comes before the last. */
    LocalDate earliest(Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, clock.getZone()).plusDays(1);
        return packs.lastFrom()
                .map(last -> LocalDate.ofInstant(last, clock.getZone()).plusDays(1))
                .filter(tomorrow::isBefore)
                .orElse(tomorrow);
    }

    Checked check(PackWish wish, Instant now) {
        RuleParameters last = packs.last();
        if (!last.version().equals(wish.base())) throw Refused.conflict("compliance.packs.overtaken", last.version());
        LocalDate earliest = earliest(now);
        LocalDate latest = LocalDate.ofInstant(now, clock.getZone()).plusDays(MOST_DAYS_AHEAD);
        if (wish.from().isBefore(earliest) || wish.from().isAfter(latest))
            throw Refused.badInput("compliance.packs.from", earliest.toString(), latest.toString());
        Map<String, String> set = new TreeMap<>();
        wish.values().forEach((key, entered) -> set.put(key, accepted(key, entered)));
        set.entrySet().removeIf(entry -> entry.getValue().equals(last.values().get(entry.getKey())));
        if (set.isEmpty()) throw Refused.badInput("compliance.packs.same");
        RuleParameters proposed = last.with(name(wish.from()), set);
        pack.check(proposed, wish.from());
        List<ParameterChange> changes = set.entrySet().stream()
                .map(entry -> ParameterChange.of(
                        entry.getKey(), Objects.requireNonNull(last.values().get(entry.getKey())), entry.getValue()))
                .toList();
        return new Checked(
                proposed, changes, wish.from().atStartOfDay(clock.getZone()).toInstant());
    }

    private String accepted(String key, String entered) {
        Parameter parameter =
                pack.parameter(key).orElseThrow(() -> Refused.notFound("compliance.packs.parameter", key));
        String label = "#parameter." + key;
        return parameter.domain().accept(entered).orElseThrow(() -> switch (parameter.domain()) {
            case Domain.WholeNumber(int least, int most) ->
                Refused.badInput("compliance.packs.number", label, Integer.toString(least), Integer.toString(most));
            case Domain.TimeOfDay(var earliest, var latest) ->
                Refused.badInput("compliance.packs.time", label, earliest.toString(), latest.toString());
            case Domain.Switch() -> Refused.badInput("compliance.packs.switch", label);
            case Domain.Days(int most) -> Refused.badInput("compliance.packs.days", label, Integer.toString(most));
        });
    }

    /** The year in which it begins to hold, and the next number that no version of that year has or had. */
    private String name(LocalDate from) {
        String year = Integer.toString(from.getYear());
        List<String> taken = rows.names(year);
        Predicate<String> free = name -> !taken.contains(name) && !RulePack.VERSION.equals(name);
        for (int number = 1; ; number++) if (free.test(year + "." + number)) return year + "." + number;
    }
}
