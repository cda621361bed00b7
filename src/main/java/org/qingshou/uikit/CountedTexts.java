package org.qingshou.uikit;

import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Texts whose words follow a number: {@code {0} {0,choice,0#days|1#day|1<days}}. Numbers come as text, formatted as they
 * are to be read; the choice reads them back.
 */
class CountedTexts extends ReloadableResourceBundleMessageSource {
    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        MessageFormat format = super.createMessageFormat(text, locale);
        Format[] parts = format.getFormats();
        for (int i = 0; i < parts.length; i++)
            if (parts[i] instanceof ChoiceFormat words) format.setFormat(i, new ByText(words));
        return format;
    }

    private static final class ByText extends Format {
        private static final long serialVersionUID = 1L;

        private final ChoiceFormat words;

        ByText(ChoiceFormat words) {
            this.words = words;
        }

        @Override
        public StringBuffer format(Object told, StringBuffer to, FieldPosition at) {
            return words.format(number(told.toString()), to, at);
        }

        /** What is no number, such as the dash for one that is unknown, is spoken of as of several. */
        private static double number(String told) {
            try {
                return new BigDecimal(told.replace(",", "")).doubleValue();
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        @Override
        public Object parseObject(String source, ParsePosition at) {
            throw new UnsupportedOperationException("texts are written, never read");
        }
    }
}
