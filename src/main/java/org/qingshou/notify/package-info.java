/** In-app notices. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"access", "uikit"})
package org.qingshou.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
