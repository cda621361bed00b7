/** The database itself: the embedded MariaDB of a start without configuration, and the pools. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package org.qingshou.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
