/** What contracts of partners that are kept as data have in common: holes, headers, places in an answer. */
@NullMarked
@NamedInterface("mapping")
package org.qingshou.outbox.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
