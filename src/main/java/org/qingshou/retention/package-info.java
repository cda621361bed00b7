/** Deleting what is no longer needed: looked at, proposed, allowed by a second person, done in batches, written down. */
@NullMarked
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"access", "approvals", "approvals :: subject", "compliance :: retention", "uikit"})
package org.qingshou.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
