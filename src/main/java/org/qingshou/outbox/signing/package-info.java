/** How a call is signed that leaves the house or comes in: Standard Webhooks, by key pair or by shared secret. */
@NullMarked
@NamedInterface("signing")
package org.qingshou.outbox.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
