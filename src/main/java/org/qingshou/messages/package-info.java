/**
 * Messages to people of a case that really leave: texts, the providers that carry them, their receipts. Stands on the
 * case, and nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "compliance",
            "compliance :: retention",
            "content",
            "notify",
            "outbox",
            "outbox :: channel",
            "outbox :: mapping",
            "uikit",
            "vault",
            "ledger",
            "cases",
            "cases :: panel"
        })
package org.qingshou.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
