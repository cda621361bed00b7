/** The application itself; everything else lives in a module below. */
@NullMarked
package org.qingshou;

import org.jspecify.annotations.NullMarked;
