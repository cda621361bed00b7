/** The build's own scripts. */
@org.jspecify.annotations.NullMarked
package org.qingshou.build;
