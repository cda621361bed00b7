package org.qingshou.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said at the beginning of a call.
 *
 * @param stated whether the caller named the bank and the own staff number
 * @param checked on what the other side was identified
 * @param reason why something of it was left out; null where nothing was
 */
public record CallStatement(
        boolean stated, Set<IdentityItem> checked, @Nullable String reason) {
    /** Nothing was said: a call that nobody answered. */
    public static final CallStatement NONE = new CallStatement(false, Set.of(), null);

    public CallStatement {
        checked = Set.copyOf(checked);
    }

    String why() {
        String told = reason;
        return told == null ? "" : told.strip();
    }
}
