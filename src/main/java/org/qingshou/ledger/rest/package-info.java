/** The bank's own systems bring tapes and payments and run the day-end here. */
@NullMarked
package org.qingshou.ledger.rest;

import org.jspecify.annotations.NullMarked;
