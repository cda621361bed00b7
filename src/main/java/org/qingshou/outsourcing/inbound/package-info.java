/** The API that agencies call, with a stateless filter chain of its own. */
@NullMarked
package org.qingshou.outsourcing.inbound;

import org.jspecify.annotations.NullMarked;
