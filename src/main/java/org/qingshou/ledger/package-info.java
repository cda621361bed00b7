/** Persons, loans, payments, tapes and the business-day close: the facts. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "compliance",
            "compliance :: facts",
            "compliance :: retention",
            "content",
            "exports",
            "exports :: download",
            "notify",
            "outbox",
            "outbox :: channel",
            "uikit",
            "vault"
        })
package org.qingshou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
