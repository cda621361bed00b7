package org.qingshou.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the lower edge; an error stays until it is read and is spoken at once by screen readers. */
public final class Notes {
    private static final int DONE_MILLIS = 4000;
    private static final int ERROR_MILLIS = 12000;

    private Notes() {}

    public static void done(String text) {
        Notification.show(text, DONE_MILLIS, Notification.Position.BOTTOM_END)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void error(String text) {
        Notification.show(text, ERROR_MILLIS, Notification.Position.BOTTOM_CENTER, true)
                .addThemeVariants(NotificationVariant.ERROR);
    }
}
