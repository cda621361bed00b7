/** 借助关系法. */
@NullMarked
package org.qingshou.strategy.methods.relations;

import org.jspecify.annotations.NullMarked;
