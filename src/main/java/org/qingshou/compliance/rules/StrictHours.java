package org.qingshou.compliance.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** A bank's stricter day: outside its hours and on public holidays a contact needs a reason. Off unless the pack says so. */
@Component
final class StrictHours implements Rule {
    static final String ID = "R-TIME-04";
    static final String FROM = "from";
    static final String TO = "to";
    /** Public holidays as dates with blanks between. */
    static final String HOLIDAYS = "holidays";

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
                new Parameter(Situation.ON, "false"),
                new Parameter(FROM, "08:00"),
                new Parameter(TO, "19:00"),
                new Parameter(HOLIDAYS, ""));
    }

    @Override
    public Set<Scope> scopes() {
        return Scope.RETAIL;
    }

    /** A year of which no holiday is entered has none that could be known. */
    private static boolean workday(Situation situation) {
        Set<String> holidays = Set.of(situation.text(ID, HOLIDAYS).split(" "));
        String year = situation.now().getYear() + "-";
        return holidays.stream().anyMatch(day -> day.startsWith(year))
                && !holidays.contains(situation.now().toLocalDate().toString());
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.reachesPerson() || !situation.on(ID)) return Optional.empty();
        LocalTime from = LocalTime.parse(situation.text(ID, FROM));
        LocalTime to = LocalTime.parse(situation.text(ID, TO));
        LocalTime time = situation.now().toLocalTime();
        boolean inside = situation.zoneKnown() && !time.isBefore(from) && time.isBefore(to);
        if (inside && workday(situation)) return Optional.empty();
        return breach(Verdict.WARN, null, from.toString(), to.toString());
    }
}
