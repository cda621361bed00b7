/** Maker-checker requests; knows no feature, only that someone asked for something. */
@NullMarked
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"access", "notify", "uikit", "vault"})
package org.qingshou.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
