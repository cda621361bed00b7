/** Tests of the agency API's parts. */
@org.jspecify.annotations.NullMarked
package org.qingshou.outsourcing.inbound;
