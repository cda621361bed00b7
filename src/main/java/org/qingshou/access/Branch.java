package org.qingshou.access;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;

/**
 * A branch (机构); quiet hours are judged in its zone. {@code divisionCode} is the six-digit administrative division of
 * its address.
 */
public record Branch(BranchCode code, String name, @Nullable BranchCode parent, ZoneId zone, String divisionCode) {}
