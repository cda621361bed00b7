@NullMarked
package org.qingshou.papers;

import org.jspecify.annotations.NullMarked;
