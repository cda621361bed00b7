package org.qingshou.outsourcing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the daily comparison with agencies' lists.
 *
 * @param cron when it begins by itself, in the bank's own zone; {@code -} for never
 * @param settle how long a placement must have stood unchanged to be compared: what has just moved is still on its way
 * @param keep how long comparisons and settled differences are kept
 */
@ConfigurationProperties("qingshou.outsourcing.reconciliation")
record ReconciliationSettings(
        @DefaultValue("0 30 6 * * *") String cron,
        @DefaultValue("5m") Duration settle,
        @DefaultValue("1096d") Duration keep) {}
