/** 感情投入法. */
@NullMarked
package org.qingshou.strategy.methods.empathy;

import org.jspecify.annotations.NullMarked;
