/** What leaves the system as a file: counted by person and day, with a reason or a second person where it is much. */
@NullMarked
@ApplicationModule(
        displayName = "Exports",
        allowedDependencies = {
            "access",
            "approvals",
            "approvals :: subject",
            "compliance",
            "content",
            "notify",
            "uikit",
            "vault"
        })
package org.qingshou.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
