/** The outsourcing desk, the agencies' page, and the placement on the case page. */
@NullMarked
package org.qingshou.outsourcing.ui;

import org.jspecify.annotations.NullMarked;
