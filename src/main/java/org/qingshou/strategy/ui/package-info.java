/** Ladder, diagnosis, advice and method workspaces, as parts of the case page. */
@NullMarked
package org.qingshou.strategy.ui;

import org.jspecify.annotations.NullMarked;
