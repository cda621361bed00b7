/** How papers come to their words. */
@org.jspecify.annotations.NullMarked
package org.qingshou.cases.wording;
