/** Diagnosis, advisor, the ladder of seven methods. */
@NullMarked
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "codes",
            "compliance",
            "compliance :: facts",
            "compliance :: retention",
            "content",
            "notify",
            "outbox",
            "outbox :: channel",
            "uikit",
            "vault",
            "ledger",
            "ledger :: dayend",
            "cases",
            "cases :: panel"
        })
package org.qingshou.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
