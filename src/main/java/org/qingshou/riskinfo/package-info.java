/**
 * What courts and registers know of a debtor, asked of the bank's provider of risk information (风险信息) for one person of a
 * case on a lawful ground, kept with its date and shown beside the case. Nobody depends on it, and nothing decides by it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Risk information",
        allowedDependencies = {
            "access",
            "approvals :: subject",
            "compliance :: retention",
            "notify",
            "outbox",
            "outbox :: channel",
            "outbox :: mapping",
            "uikit",
            "vault",
            "ledger",
            "cases",
            "cases :: panel",
            "strategy :: beside"
        })
package org.qingshou.riskinfo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
