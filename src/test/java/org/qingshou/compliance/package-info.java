/** The guard with its register and counters. */
@org.jspecify.annotations.NullMarked
package org.qingshou.compliance;
