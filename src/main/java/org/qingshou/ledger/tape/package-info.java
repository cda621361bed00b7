/** Import of loan tapes and payments files: detect, map, validate, stage, merge. */
@NullMarked
@NamedInterface("tape")
package org.qingshou.ledger.tape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
