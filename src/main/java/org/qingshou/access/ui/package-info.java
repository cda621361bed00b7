/** Pages of the administrator: users, branches, keys. */
@NullMarked
package org.qingshou.access.ui;

import org.jspecify.annotations.NullMarked;
