/** Disposal of collateral (押品处置), the eighth method, which a bank switches on. */
@NullMarked
package org.qingshou.strategy.methods.disposal;

import org.jspecify.annotations.NullMarked;
