/** Tests of the agency simulator. */
@org.jspecify.annotations.NullMarked
package org.qingshou.simulator;
