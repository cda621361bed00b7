/** Risk information: mappings, questions, screens. */
@org.jspecify.annotations.NullMarked
package org.qingshou.riskinfo;
