/** The rule pack: one small file a rule, pure functions of an act, its facts, the counters and the moment. */
@NullMarked
package org.qingshou.compliance.rules;

import org.jspecify.annotations.NullMarked;
