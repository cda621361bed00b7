/** Codes people choose from: whether the bank offers them, in which order, and in which words. */
@NullMarked
@ApplicationModule(
        displayName = "Codes",
        allowedDependencies = {"access", "compliance", "uikit"})
package org.qingshou.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
