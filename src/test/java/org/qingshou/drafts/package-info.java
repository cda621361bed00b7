@NullMarked
package org.qingshou.drafts;

import org.jspecify.annotations.NullMarked;
