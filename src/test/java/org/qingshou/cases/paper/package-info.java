/** What papers of a case say. */
@org.jspecify.annotations.NullMarked
package org.qingshou.cases.paper;
