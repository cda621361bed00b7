package org.qingshou.compliance.rules;

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
        return List.of(new Parameter(MINUTES, "15"));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        String agency = situation.facts().placedWith();
        boolean placed = agency != null || "PLACED".equals(situation.facts().caseState());
        boolean reaching = situation.reachesPerson() && situation.act().action().channel() != Channel.LETTER;
        if (!placed || !reaching || !situation.byBank()) return Optional.empty();
        boolean known = agency != null && !situation.facts().agencyFeedLate();
        return known ? Optional.empty() : block(situation.text(ID, MINUTES));
    }
}
