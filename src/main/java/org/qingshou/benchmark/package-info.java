/**
 * Measures imports, the close of the day, the worklist and deliveries on a made-up book, through the services that people use; a
 * command of the jar, of which nothing is present in a running application.
 */
@NullMarked
@ApplicationModule(
        displayName = "Benchmark",
        allowedDependencies = {
            "access",
            "cases",
            "cases :: panel",
            "compliance",
            "database",
            "deliveries",
            "generator",
            "ledger :: dayend",
            "ledger :: tape",
            "outbox",
            "outbox :: channel",
            "outsourcing",
            "simulator",
            "vault",
            "worklist"
        })
package org.qingshou.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
