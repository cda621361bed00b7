package org.qingshou.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each trade factor weighs in the order within a band (先易后难), in points; fewer points come first. The preview of
 * a case shows them.
 *
 * @param distance for each of the four steps from the same township to another province
 * @param amount for each tenth of the branch's balances above the smallest
 * @param segment for each of the two steps from a good to a poor borrower
 * @param keyAccount taken off for a manager's key account
 * @param season taken off while a season window of the borrower's kind is open
 */
@ConfigurationProperties("qingshou.worklist.weights")
public record WorklistWeights(
        @DefaultValue("10") int distance,
        @DefaultValue("4") int amount,
        @DefaultValue("15") int segment,
        @DefaultValue("50") int keyAccount,
        @DefaultValue("20") int season) {

    int ease(int distanceSteps, int decile, Segment borrower, boolean key, boolean inSeason) {
        return distance * distanceSteps
                + amount * (decile - 1)
                + segment * borrower.ordinal()
                - (key ? keyAccount : 0)
                - (inSeason ? season : 0);
    }
}
