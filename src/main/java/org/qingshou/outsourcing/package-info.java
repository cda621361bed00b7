/** Agencies, placements and the gateway to them. */
@NullMarked
@ApplicationModule(
        displayName = "Outsourcing",
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
            "outbox :: signing",
            "papers",
            "uikit",
            "vault",
            "ledger",
            "ledger :: dayend",
            "cases",
            "cases :: panel",
            "strategy",
            "strategy :: method"
        })
package org.qingshou.outsourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
