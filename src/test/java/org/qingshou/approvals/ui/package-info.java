@NullMarked
package org.qingshou.approvals.ui;

import org.jspecify.annotations.NullMarked;
