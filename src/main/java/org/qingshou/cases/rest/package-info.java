/** Cases for the bank's own systems. */
@NullMarked
package org.qingshou.cases.rest;

import org.jspecify.annotations.NullMarked;
