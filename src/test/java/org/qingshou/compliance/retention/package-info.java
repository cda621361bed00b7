@NullMarked
package org.qingshou.compliance.retention;

import org.jspecify.annotations.NullMarked;
