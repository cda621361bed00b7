/** Signed news of cases to the bank's own systems; listens to the features below, and nobody depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "access",
            "notify",
            "outbox",
            "outbox :: channel",
            "outbox :: signing",
            "uikit",
            "vault",
            "cases",
            "outsourcing"
        })
package org.qingshou.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
