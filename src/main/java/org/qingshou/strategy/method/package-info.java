/** The vocabulary of a collection method. */
@NullMarked
@NamedInterface("method")
package org.qingshou.strategy.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
