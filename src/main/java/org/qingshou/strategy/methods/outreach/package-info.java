/** 主动出击法. */
@NullMarked
package org.qingshou.strategy.methods.outreach;

import org.jspecify.annotations.NullMarked;
