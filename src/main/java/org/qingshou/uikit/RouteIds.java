package org.qingshou.uikit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Reads ids from addresses; a mangled one is a page that does not exist, not an error. */
public final class RouteIds {
    private RouteIds() {}

    public static UUID uuid(BeforeEnterEvent event, String parameter) {
        String text = event.getRouteParameters().get(parameter).orElseThrow(NotFoundException::new);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
