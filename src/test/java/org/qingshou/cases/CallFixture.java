package org.qingshou.cases;

import java.util.Set;

/** How calls of tests begin where nothing else is said. */
public final class CallFixture {
    /** As it should: who calls is said, who answers made sure. */
    public static final CallStatement SAID =
            new CallStatement(true, Set.of(IdentityItem.FULL_NAME, IdentityItem.ID_NUMBER_END), null);

    private CallFixture() {}
}
