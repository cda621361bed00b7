/**
 * Proves the promise about deliveries: seeded histories of faults and deaths, and processes that are killed, each judged
 * by comparing our books with the agency's. A command of the jar, of which nothing is present in a running application.
 */
@NullMarked
@ApplicationModule(
        displayName = "Delivery histories",
        allowedDependencies = {
            "access",
            "database",
            "ledger",
            "outbox",
            "outbox :: channel",
            "outsourcing",
            "simulator",
            "strategy :: method",
            "vault"
        })
package org.qingshou.deliveries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
