/** Screens of cases. */
@org.jspecify.annotations.NullMarked
package org.qingshou.cases.ui;
