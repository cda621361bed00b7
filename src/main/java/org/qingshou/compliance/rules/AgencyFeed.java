package org.qingshou.compliance.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** While a case is with an agency whose contact feed is late, or cannot be told, the cap counts as reached for the bank. */
@Component
final class AgencyFeed implements Rule {
    static final String ID = "R-FREQ-06";
    static final String MINUTES = "minutes";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.FREQUENCY;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(MINUTES, 15, 1, 15));
    }

    /** An agency that makes no contacts yet has none that could be missing. */
    private static boolean late(Situation situation) {
        Instant since = situation.facts().agencySilentSince();
        Duration allowed = Duration.ofMinutes(situation.number(ID, MINUTES));
        return since != null && since.isBefore(situation.now().toInstant().minus(allowed));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        String agency = situation.facts().placedWith();
        boolean placed = agency != null || "PLACED".equals(situation.facts().caseState());
        boolean reaching = situation.reachesPerson() && situation.act().action().channel() != Channel.LETTER;
        if (!placed || !reaching || !situation.byBank()) return Optional.empty();
        boolean known = agency != null && !late(situation);
        return known ? Optional.empty() : block(situation.text(ID, MINUTES));
    }
}
