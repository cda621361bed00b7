package org.qingshou.ledger.tape;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param maxUpload largest file taken
 * @param keepUploads how long a raw file is kept, sealed, before it is deleted
 * @param maxRejectedPercent above this share of rejected rows nothing is concluded from a loan's absence
 * @param maxAbsentPercent above this share of the scope's loans missing, a tape waits for a manager
 * @param absentFrom missing loans below this number never make a tape wait
 * @param mergeRange rows that one commit brings into the ledger
 */
@ConfigurationProperties("qingshou.import")
record ImportProperties(
        @DefaultValue("256MB") DataSize maxUpload,
        @DefaultValue("30d") Duration keepUploads,
        @DefaultValue("1") int maxRejectedPercent,
        @DefaultValue("20") int maxAbsentPercent,
        @DefaultValue("10") int absentFrom,
        @DefaultValue("10000") int mergeRange) {}
