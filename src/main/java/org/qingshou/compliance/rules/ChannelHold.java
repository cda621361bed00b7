package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** The borrower asked to stop a channel, or a complaint about it is open: nobody presses by it (stricter than the source). */
@Component
final class ChannelHold implements Rule {
    static final String ID = "R-FLAG-09";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.FLAGS;
    }

    @Override
    public Confidence confidence() {
        return Confidence.M;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        Channel channel = situation.act().action().channel();
        return situation.presses() && situation.facts().stoppedChannels().contains(channel.name())
                ? block("#channel." + channel)
                : Optional.empty();
    }
}
