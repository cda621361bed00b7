/** Evidence files. */
@org.jspecify.annotations.NullMarked
package org.qingshou.content;
