/** Cases by API. */
@org.jspecify.annotations.NullMarked
package org.qingshou.cases.rest;
