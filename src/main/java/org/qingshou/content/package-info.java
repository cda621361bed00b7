/** Evidence files and exports. */
@NullMarked
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"access", "vault"})
package org.qingshou.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
