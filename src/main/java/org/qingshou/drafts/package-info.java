/** What people entered into forms and have not saved yet (草稿). Nobody depends on it: forms know the store of the UI kit. */
@NullMarked
@ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {"access", "uikit", "vault"})
package org.qingshou.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
