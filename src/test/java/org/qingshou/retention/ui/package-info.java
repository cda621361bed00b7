/** The page on keeping and deleting, as each role sees it. */
@org.jspecify.annotations.NullMarked
package org.qingshou.retention.ui;
