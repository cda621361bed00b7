package org.qingshou.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.qingshou.uikit.Texts;
import org.springframework.http.HttpHeaders;

/** The language in which an API call is answered: what {@code Accept-Language} prefers of ours, Chinese otherwise. */
public final class CallerLanguage {
    private CallerLanguage() {}

    public static Locale of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) return Texts.CHINESE;
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                if (range.getRange().startsWith("zh")) return Texts.CHINESE;
                if (range.getRange().startsWith("en")) return Texts.ENGLISH;
            }
        } catch (IllegalArgumentException e) {
            // A header nobody can read is no reason to refuse the call.
            return Texts.CHINESE;
        }
        return Texts.CHINESE;
    }
}
