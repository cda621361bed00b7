package org.qingshou.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of screens, errors and API answers: one bundle a module under {@code texts/}, Chinese without a suffix
 * (the default language), English with {@code _en}. A missing key shows itself as {@code !key!}; a test keeps that from
 * happening. Where the bank has words of its own for a code, they stand in place of the built-in ones. Arguments must come formatted, as text; words that follow a number are chosen as {@link CountedTexts} says. Apostrophes are doubled as {@code MessageFormat} wants them.
 */
@Component
public class Texts implements I18NProvider {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final long serialVersionUID = 1L;

    private final transient ReloadableResourceBundleMessageSource source = new CountedTexts();

    private final transient Supplier<@Nullable Wordings> wordings;

    /** The texts as they are built in. */
    public Texts() throws IOException {
        this(() -> null);
    }

    /** @param wordings asked late, for whoever keeps them is made later than the texts */
    @Autowired
    Texts(ObjectProvider<Wordings> wordings) throws IOException {
        this(wordings::getIfAvailable);
    }

    private Texts(Supplier<@Nullable Wordings> wordings) throws IOException {
        this.wordings = wordings;
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
        return find(key, locale, params).orElseGet(() -> "!" + key + "!");
    }

    /** The text that the house came with, whatever the bank calls it. */
    public String builtIn(String key, Locale locale) {
        return String.valueOf(source.getMessage(key, null, "!" + key + "!", known(locale)));
    }

    private static Locale known(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** A text that may be missing, such as the word for a code that a newer module brought. */
    public Optional<String> find(String key, Locale locale, Object... params) {
        Wordings own = wordings.get();
        Optional<String> told = own == null ? Optional.empty() : own.find(key, known(locale));
        return told.or(() -> Optional.ofNullable(source.getMessage(key, params, null, known(locale))));
    }

    /** The sentence of a refusal; an argument {@code #key} is a text itself. */
    public String of(Refused refused, Locale locale) {
        Object[] args =
                Said.shown(Arrays.stream(refused.args()).map(String::valueOf).toList(), this, locale);
        return getTranslation(refused.key(), locale, args);
    }
}
