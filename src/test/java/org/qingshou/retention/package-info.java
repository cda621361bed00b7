/** Keeping and deleting, from the preview to the log. */
@org.jspecify.annotations.NullMarked
package org.qingshou.retention;
