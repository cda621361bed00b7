package org.qingshou.cases;

import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;

/**
 * A complaint as it was brought forward.
 *
 * @param channel the channel it is about; null where it is about more than one
 */
public record ComplaintTold(
        ComplaintKind kind,
        ComplaintSource source,
        @Nullable Channel channel,
        String words) {}
