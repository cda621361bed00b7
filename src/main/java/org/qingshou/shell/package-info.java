/** Layout, login, error views, menu and language. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"access", "database", "notify", "uikit"})
package org.qingshou.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
