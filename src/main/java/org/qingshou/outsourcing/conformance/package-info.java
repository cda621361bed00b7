/** What an agency's developers try their system with before the first case goes there. */
@NullMarked
package org.qingshou.outsourcing.conformance;

import org.jspecify.annotations.NullMarked;
