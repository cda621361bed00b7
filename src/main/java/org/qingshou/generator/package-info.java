/** Makes realistic books of loans from a seed, of any size, for trying and measuring; nothing in them is anyone's data. */
@NullMarked
@ApplicationModule(
        displayName = "Book generator",
        allowedDependencies = {})
package org.qingshou.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
