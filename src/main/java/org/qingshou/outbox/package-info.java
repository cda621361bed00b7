/** Outbound messages of any kind: the one way out of the house. */
@NullMarked
@ApplicationModule(
        displayName = "Outbox",
        allowedDependencies = {"access", "notify", "uikit", "vault"})
package org.qingshou.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
