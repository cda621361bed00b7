/** Users, roles, branches, the current actor, API keys and the security filter chains. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"uikit", "vault"})
package org.qingshou.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
