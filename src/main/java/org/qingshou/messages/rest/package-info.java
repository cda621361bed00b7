/** The door for providers' receipts. */
@NullMarked
package org.qingshou.messages.rest;

import org.jspecify.annotations.NullMarked;
