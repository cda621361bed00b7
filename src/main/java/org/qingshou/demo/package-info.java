/** Fills a fresh demo installation through the services that people use; present only under the profile demo. */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.qingshou.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
