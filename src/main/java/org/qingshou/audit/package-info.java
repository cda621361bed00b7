/** Append-only trail of every change of state. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"access", "approvals", "compliance", "content", "exports", "exports :: download", "uikit"
        })
package org.qingshou.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
