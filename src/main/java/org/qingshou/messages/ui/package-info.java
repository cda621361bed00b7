/** Messages on the case page, and the administrator's pages of providers and texts. */
@NullMarked
package org.qingshou.messages.ui;

import org.jspecify.annotations.NullMarked;
