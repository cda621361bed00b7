/** Field encryption and blind indexes for personal data; keys live outside the database. */
@NullMarked
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {})
package org.qingshou.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
