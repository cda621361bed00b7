/** 帮助讨债法. */
@NullMarked
package org.qingshou.strategy.methods.receivables;

import org.jspecify.annotations.NullMarked;
