@NullMarked
package org.qingshou.compliance.ui;

import org.jspecify.annotations.NullMarked;
