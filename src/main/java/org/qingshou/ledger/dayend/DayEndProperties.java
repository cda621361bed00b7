package org.qingshou.ledger.dayend;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the business-day close.
 *
 * @param cron when yesterday is closed by itself, in the bank's own zone: second, minute, hour, day, month, weekday;
 *     {@code -} for never
 */
@ConfigurationProperties("qingshou.day-end")
record DayEndProperties(@DefaultValue("0 30 1 * * *") String cron) {}
