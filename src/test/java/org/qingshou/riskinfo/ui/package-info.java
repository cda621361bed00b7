/** The screens of risk information. */
@org.jspecify.annotations.NullMarked
package org.qingshou.riskinfo.ui;
