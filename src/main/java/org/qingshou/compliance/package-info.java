/** The guard: rules, clearances, the register of contact attempts. */
@NullMarked
@ApplicationModule(
        displayName = "Compliance",
        allowedDependencies = {"access", "approvals", "approvals :: subject", "content", "notify", "uikit", "vault"})
package org.qingshou.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
