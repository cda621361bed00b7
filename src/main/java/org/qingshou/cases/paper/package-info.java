/** What stands on the papers of a case. */
@NullMarked
package org.qingshou.cases.paper;

import org.jspecify.annotations.NullMarked;
