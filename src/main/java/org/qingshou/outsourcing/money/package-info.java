/** What agencies are paid: tariffs, commission, monthly statements, and what agencies ask for beside it. */
@NullMarked
@NamedInterface("money")
package org.qingshou.outsourcing.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
