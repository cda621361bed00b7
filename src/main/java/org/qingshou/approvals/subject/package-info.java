/** What a feature brings so that a second person can decide on its request. */
@NullMarked
@NamedInterface("subject")
package org.qingshou.approvals.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
