/** The page on keeping and deleting. */
@NullMarked
package org.qingshou.retention.ui;

import org.jspecify.annotations.NullMarked;
