package org.qingshou.strategy.method;

import java.util.List;

/**
 * One line of minimum evidence: this many records of one of these kinds; on different days where {@code distinctDays}
 * says so.
 */
public record Evidence(String key, List<String> recordKinds, int count, boolean distinctDays) {}
