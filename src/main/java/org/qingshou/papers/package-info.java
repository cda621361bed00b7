/** Papers (文书): documents of plain parts become PDF files that print anywhere. Knows no feature. */
@NullMarked
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {})
package org.qingshou.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
