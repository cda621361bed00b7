/** How agencies do: scorecards over comparable cases, and comparisons of two agencies by lot. */
@NullMarked
package org.qingshou.outsourcing.score;

import org.jspecify.annotations.NullMarked;
