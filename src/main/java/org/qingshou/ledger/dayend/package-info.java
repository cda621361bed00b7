/** The business-day close and what other modules bring to it. */
@NullMarked
@NamedInterface("dayend")
package org.qingshou.ledger.dayend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
