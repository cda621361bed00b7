/** 参与核算法. */
@NullMarked
package org.qingshou.strategy.methods.accounting;

import org.jspecify.annotations.NullMarked;
