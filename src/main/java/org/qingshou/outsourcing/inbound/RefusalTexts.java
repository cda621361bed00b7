package org.qingshou.outsourcing.inbound;

import jakarta.servlet.http.HttpServletRequest;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** The sentence of a refusal in the caller's language; Chinese unless English is asked for. */
@Component
class RefusalTexts {
    private final Texts texts;

    RefusalTexts(Texts texts) {
        this.texts = texts;
    }

    String of(Refused refused, HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return texts.of(refused, wanted != null && wanted.startsWith("en") ? Texts.ENGLISH : Texts.CHINESE);
    }
}
