/** Journeys of real users through the packaged product, in real Chromium. */
@org.jspecify.annotations.NullMarked
package org.qingshou.e2e;
