package org.qingshou.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingshou.kernel.Refused;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of screens, errors and API answers: one bundle a module under {@code texts/}, Chinese without a suffix
 * (the default language), English with {@code _en}. A missing key shows itself as {@code !key!}; a test keeps that from
 * happening. Arguments must come formatted, as text. Apostrophes are doubled as {@code MessageFormat} wants them.
 */
@Component
public class Texts implements I18NProvider {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final long serialVersionUID = 1L;

    private final transient ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();

    public Texts() throws IOException {
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    private static String[] basenames() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties");
        return Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replaceAll("(_en)?\\.properties$", ""))
                .distinct()
                .sorted()
                .map(name -> "classpath:texts/" + name)
                .toArray(String[]::new);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return String.valueOf(source.getMessage(key, params, "!" + key + "!", known(locale)));
    }

    private static Locale known(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** A text that may be missing, such as the word for a code that a newer module brought. */
    public Optional<String> find(String key, Locale locale, Object... params) {
        return Optional.ofNullable(source.getMessage(key, params, null, known(locale)));
    }

    /** The sentence of a refusal; an argument {@code #key} is a text itself. */
    public String of(Refused refused, Locale locale) {
        Object[] args =
                Said.shown(Arrays.stream(refused.args()).map(String::valueOf).toList(), this, locale);
        return getTranslation(refused.key(), locale, args);
    }
}
