/** The administrator's page of codes. */
@NullMarked
package org.qingshou.codes.ui;

import org.jspecify.annotations.NullMarked;
