/** Tests of outsourcing, most of them against the agency simulator over real HTTP. */
@org.jspecify.annotations.NullMarked
package org.qingshou.outsourcing;
