/** Read side: the officers' queues. */
@NullMarked
@ApplicationModule(
        displayName = "Worklist",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "compliance",
            "compliance :: facts",
            "content",
            "exports",
            "exports :: download",
            "notify",
            "outbox",
            "outbox :: channel",
            "uikit",
            "vault",
            "ledger",
            "ledger :: dayend",
            "cases",
            "strategy",
            "outsourcing"
        })
package org.qingshou.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
