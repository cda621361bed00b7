package org.qingshou.uikit;

import java.util.Locale;
import java.util.Optional;

/** The bank's own words for a text of the house; whoever keeps them brings this, so that every screen shows the same. */
public interface Wordings {
    Optional<String> find(String key, Locale locale);
}
