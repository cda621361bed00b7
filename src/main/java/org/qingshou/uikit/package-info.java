/** Reusable Vaadin parts and texts; knows no feature. */
@NullMarked
@ApplicationModule(
        displayName = "UI kit",
        allowedDependencies = {})
package org.qingshou.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
