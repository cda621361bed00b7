/** What other modules bring to the case page. */
@NullMarked
@NamedInterface("panel")
package org.qingshou.cases.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
