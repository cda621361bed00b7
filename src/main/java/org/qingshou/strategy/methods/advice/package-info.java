/** 出谋划策法. */
@NullMarked
package org.qingshou.strategy.methods.advice;

import org.jspecify.annotations.NullMarked;
