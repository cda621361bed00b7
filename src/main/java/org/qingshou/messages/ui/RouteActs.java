package org.qingshou.messages.ui;

import org.qingshou.messages.MessageRoute;

/** What the page does to a provider. */
interface RouteActs {
    void edit(MessageRoute route);

    void tryOut(MessageRoute route);

    void secret(MessageRoute route);

    void activate(MessageRoute route, boolean active);
}
