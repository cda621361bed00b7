/** How long records are kept, and what the modules bring so that they go when their time is over. */
@NullMarked
@NamedInterface("retention")
package org.qingshou.compliance.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
