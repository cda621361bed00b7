/** Screens of imports, payments and the day-end. */
@NullMarked
package org.qingshou.ledger.ui;

import org.jspecify.annotations.NullMarked;
