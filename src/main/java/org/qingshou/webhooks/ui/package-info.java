/** The administrator's page of endpoints and deliveries. */
@NullMarked
package org.qingshou.webhooks.ui;

import org.jspecify.annotations.NullMarked;
