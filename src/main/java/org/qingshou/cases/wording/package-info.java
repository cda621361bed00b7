/** The wordings of notices: proposed by one person, allowed by another, never changed once in use. */
@NullMarked
package org.qingshou.cases.wording;

import org.jspecify.annotations.NullMarked;
