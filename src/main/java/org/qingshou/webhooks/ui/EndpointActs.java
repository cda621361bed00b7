package org.qingshou.webhooks.ui;

import java.util.UUID;
import org.qingshou.webhooks.WebhookEndpoint;

/** What the page does to an endpoint. */
interface EndpointActs {
    void edit(WebhookEndpoint endpoint);

    void test(UUID id);

    void activate(UUID id, boolean active);

    void rotate(UUID id);

    void retireFormer(UUID id);

    void remove(UUID id);
}
