@NullMarked
package org.qingshou.exports;

import org.jspecify.annotations.NullMarked;
