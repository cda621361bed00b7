/** Messages that leave: mappings, the last look, receipts. */
@org.jspecify.annotations.NullMarked
package org.qingshou.messages;
