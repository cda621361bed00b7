@org.jspecify.annotations.NullMarked
package org.qingshou.deliveries;
