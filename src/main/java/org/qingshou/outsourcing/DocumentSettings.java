package org.qingshou.outsourcing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Papers that agencies ask for.
 *
 * @param expires how long the link of a granted one lives
 * @param fetches how often it may be fetched by it
 */
@ConfigurationProperties("qingshou.outsourcing.documents")
record DocumentSettings(
        @DefaultValue("24h") Duration expires,
        @DefaultValue("3") int fetches) {}
