package org.qingshou.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How old the files of a source may grow before nothing is built on them (HOLD_DATA); 0 for as old as they like, which is
 * the default: only the bank knows how often its systems deliver.
 *
 * @param tapeDays calendar days since the date of the latest tape
 * @param paymentDays calendar days since payments came last
 */
@ConfigurationProperties("qingshou.import.due")
record DueFiles(
        @DefaultValue("0") int tapeDays, @DefaultValue("0") int paymentDays) {}
