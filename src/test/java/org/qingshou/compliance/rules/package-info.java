/** Rules, each with what it lets pass and what it stops. */
@org.jspecify.annotations.NullMarked
package org.qingshou.compliance.rules;
