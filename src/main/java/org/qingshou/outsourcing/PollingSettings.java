package org.qingshou.outsourcing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How platforms are asked that do not report by themselves.
 *
 * @param every how long one asking is from the next
 */
@ConfigurationProperties("qingshou.outsourcing.polling")
record PollingSettings(@DefaultValue("15m") Duration every) {}
