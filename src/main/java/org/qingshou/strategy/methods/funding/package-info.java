/** 资金启动法. */
@NullMarked
package org.qingshou.strategy.methods.funding;

import org.jspecify.annotations.NullMarked;
