package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bank as it stands in each package, and the terms by which it places.
 *
 * @param code the bank's code towards agencies
 * @param name its name
 * @param accountName owner of the one account to which anybody may be told to pay (R-PAY-01)
 * @param accountNo number of that account; without it nothing is placed
 * @param accountBank where the account is held
 * @param offerFor how long an agency may think about an offer
 * @param termDays length of a placement
 * @param deleteAfterDays days after the term's end by which the agency must have deleted the data
 */
@ConfigurationProperties("qingshou.outsourcing")
public record Principal(
        @DefaultValue("bank") String code,
        @DefaultValue("") String name,
        @DefaultValue("") String accountName,
        @DefaultValue("") String accountNo,
        @DefaultValue("") String accountBank,
        @DefaultValue("72h") Duration offerFor,
        @DefaultValue("90") int termDays,
        @DefaultValue("7") int deleteAfterDays) {
    public boolean complete() {
        return !name.isBlank() && !accountName.isBlank() && !accountNo.isBlank() && !accountBank.isBlank();
    }
}
