@NullMarked
package org.qingshou.codes;

import org.jspecify.annotations.NullMarked;
