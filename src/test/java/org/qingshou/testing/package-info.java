/** What tests of every module share. */
@org.jspecify.annotations.NullMarked
package org.qingshou.testing;
