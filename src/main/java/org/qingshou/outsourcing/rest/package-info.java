/** What the bank's own systems read of placements. */
@NullMarked
package org.qingshou.outsourcing.rest;

import org.jspecify.annotations.NullMarked;
