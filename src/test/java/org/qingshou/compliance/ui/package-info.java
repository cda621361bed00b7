/** Screens of compliance. */
@org.jspecify.annotations.NullMarked
package org.qingshou.compliance.ui;
