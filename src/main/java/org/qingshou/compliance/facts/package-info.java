/** What the modules bring so that the guard knows the facts of a case. */
@NullMarked
@NamedInterface("facts")
package org.qingshou.compliance.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
