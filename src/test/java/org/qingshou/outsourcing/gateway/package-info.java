/** Tests of the gateway. */
@org.jspecify.annotations.NullMarked
package org.qingshou.outsourcing.gateway;
