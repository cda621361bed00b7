package org.qingshou.uikit;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Badges with icon and word, because colour never speaks alone. */
public final class Marks {
    /** How a thing stands. */
    public enum Tone {
        NEUTRAL,
        INFO,
        GOOD,
        WARN,
        BAD
    }

    private Marks() {}

    public static Badge of(String text, Tone tone) {
        Badge badge = new Badge(text, icon(tone).create());
        switch (tone) {
            case NEUTRAL -> {}
            case INFO -> badge.addClassName("qs-info");
            case GOOD -> badge.addThemeVariants(BadgeVariant.SUCCESS);
            case WARN -> badge.addThemeVariants(BadgeVariant.WARNING);
            case BAD -> badge.addThemeVariants(BadgeVariant.ERROR);
        }
        return badge;
    }

    private static VaadinIcon icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> VaadinIcon.MINUS_CIRCLE_O;
            case INFO -> VaadinIcon.INFO_CIRCLE_O;
            case GOOD -> VaadinIcon.CHECK_CIRCLE_O;
            case WARN -> VaadinIcon.CLOCK;
            case BAD -> VaadinIcon.EXCLAMATION_CIRCLE_O;
        };
    }
}
