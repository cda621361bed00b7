/** The case: assignment, holds, contacts, notes, promises, plans, timeline. */
@NullMarked
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "codes",
            "compliance",
            "compliance :: facts",
            "compliance :: retention",
            "content",
            "exports",
            "exports :: download",
            "notify",
            "outbox",
            "outbox :: channel",
            "papers",
            "uikit",
            "vault",
            "ledger",
            "ledger :: dayend"
        })
package org.qingshou.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
