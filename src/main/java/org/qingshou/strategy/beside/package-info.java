/** What other modules set beside the advice, for the reader to weigh. */
@NullMarked
@NamedInterface("beside")
package org.qingshou.strategy.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
