package org.qingshou.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy of cases.
 *
 * @param openAfterDays days overdue of the oldest loan at which a case is opened
 * @param graceDays days after a promise's date in which a payment still keeps it
 */
@ConfigurationProperties("qingshou.cases")
public record CaseSettings(
        @DefaultValue("1") int openAfterDays,
        @DefaultValue("3") int graceDays) {}
