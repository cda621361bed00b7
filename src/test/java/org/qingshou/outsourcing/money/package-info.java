/** Tests of what agencies are paid. */
@NullMarked
package org.qingshou.outsourcing.money;

import org.jspecify.annotations.NullMarked;
