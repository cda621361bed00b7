package org.qingshou.compliance;

import java.time.LocalTime;

/**
 * The limits that whoever contacts people is told beforehand, as the rule pack in force has them.
 *
 * @param quietFrom from when in the evening nobody is contacted
 * @param quietTo until when in the morning
 * @param connectedCalls connected calls a day and person
 * @param attempts attempts a day and number that may fail
 */
public record ContactLimits(LocalTime quietFrom, LocalTime quietTo, int connectedCalls, int attempts) {}
