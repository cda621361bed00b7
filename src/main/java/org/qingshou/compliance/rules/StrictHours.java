package org.qingshou.compliance.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** A bank's stricter day: outside its hours and on public holidays a contact needs a reason. Off unless the pack says so. */
@Component
final class StrictHours implements Rule {
    static final String ID = "R-TIME-04";
    static final String FROM = "from";
    static final String TO = "to";
    /** Public holidays as dates with blanks between. */
    static final String HOLIDAYS = "holidays";

    private static final int MOST_HOLIDAYS = 120;

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
        return Confidence.L;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.off(Situation.ON),
                Parameter.time(FROM, "08:00", "08:00", "12:00"),
                Parameter.time(TO, "19:00", "13:00", "22:00"),
                Parameter.days(HOLIDAYS, MOST_HOLIDAYS));
    }

    @Override
    public Set<Scope> scopes() {
        return Scope.RETAIL;
    }

    @Override
    public void check(RuleParameters parameters, LocalDate from) {
        if (parameters.on(ID) && !yearKnown(holidays(parameters), from.getYear()))
            throw Refused.badInput("compliance.packs.holidays", Integer.toString(from.getYear()));
    }

    @Override
    public boolean tells(Situation situation) {
        return !situation.on(ID)
                || !situation.reachesPerson()
                || yearKnown(holidays(situation.parameters()), situation.now().getYear());
    }

    private static Set<String> holidays(RuleParameters parameters) {
        return Set.of(parameters.text(ID, HOLIDAYS).split(" "));
    }

    /** A year of which no holiday is entered has none that could be known. */
    private static boolean yearKnown(Set<String> holidays, int year) {
        return holidays.stream().anyMatch(day -> day.startsWith(year + "-"));
    }

    private static boolean workday(Situation situation) {
        Set<String> holidays = holidays(situation.parameters());
        return yearKnown(holidays, situation.now().getYear())
                && !holidays.contains(situation.now().toLocalDate().toString());
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.reachesPerson() || !situation.on(ID)) return Optional.empty();
        LocalTime from = situation.parameters().time(ID, FROM);
        LocalTime to = situation.parameters().time(ID, TO);
        LocalTime time = situation.now().toLocalTime();
        boolean inside = situation.zoneKnown() && !time.isBefore(from) && time.isBefore(to);
        if (inside && workday(situation)) return Optional.empty();
        return breach(Verdict.WARN, null, from.toString(), to.toString());
    }
}
