/**
 * Measures imports, the close of the day and the worklist on a made-up book, through the services that people use; a
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
            "generator",
            "ledger :: dayend",
            "ledger :: tape",
            "worklist"
        })
package org.qingshou.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
