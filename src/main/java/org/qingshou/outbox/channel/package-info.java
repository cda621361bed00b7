/** What a feature brings so that its messages can leave the house. */
@NullMarked
@NamedInterface("channel")
package org.qingshou.outbox.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
