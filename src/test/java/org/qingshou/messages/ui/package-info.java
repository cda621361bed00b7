/** Screens of messages. */
@org.jspecify.annotations.NullMarked
package org.qingshou.messages.ui;
