/** The officers' worklist page. */
@NullMarked
package org.qingshou.worklist.ui;

import org.jspecify.annotations.NullMarked;
