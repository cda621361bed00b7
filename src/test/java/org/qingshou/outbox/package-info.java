/** Tests of the outbox. */
@org.jspecify.annotations.NullMarked
package org.qingshou.outbox;
