/** The case page and the list of cases. */
@NullMarked
package org.qingshou.cases.ui;

import org.jspecify.annotations.NullMarked;
