package org.qingshou.audit.ui;

import java.util.Locale;
import org.qingshou.uikit.Texts;

/** Actions and kinds of record in words; one without a word yet shows its code. */
final class ActionNames {
    private final Texts texts;

    ActionNames(Texts texts) {
        this.texts = texts;
    }

    String action(String code, Locale locale) {
        return texts.find("audit.action." + code, locale).orElse(code);
    }

    String subject(String type, Locale locale) {
        return texts.find("audit.subject." + type, locale).orElse(type);
    }
}
