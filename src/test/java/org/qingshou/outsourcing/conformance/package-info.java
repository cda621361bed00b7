@NullMarked
package org.qingshou.outsourcing.conformance;

import org.jspecify.annotations.NullMarked;
