/** A small agency of our own: the published contract answered over HTTP, with its own ledger. */
@NullMarked
@ApplicationModule(
        displayName = "Agency simulator",
        allowedDependencies = {})
package org.qingshou.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
