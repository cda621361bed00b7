/** The methods of the house, one folder each. */
@NullMarked
package org.qingshou.strategy.methods;

import org.jspecify.annotations.NullMarked;
