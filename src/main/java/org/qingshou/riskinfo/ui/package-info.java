/** Risk information on the case page, and the page of its providers. */
@NullMarked
package org.qingshou.riskinfo.ui;

import org.jspecify.annotations.NullMarked;
