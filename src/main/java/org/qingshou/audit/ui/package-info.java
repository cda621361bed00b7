/** The page that reads the trail. */
@NullMarked
package org.qingshou.audit.ui;

import org.jspecify.annotations.NullMarked;
