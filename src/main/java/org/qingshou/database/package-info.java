/** The database itself: the embedded MariaDB of a start without configuration, the pools, the stored shift of the demo clock. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package org.qingshou.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
