/** Cases: the aggregate, its steps and desks. */
@org.jspecify.annotations.NullMarked
package org.qingshou.cases;
