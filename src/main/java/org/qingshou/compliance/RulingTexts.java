package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** Puts a ruling into words: each breach as a sentence, the next allowed moment as people say it. */
@Component
public class RulingTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;

    RulingTexts(Texts texts) {
        this.texts = texts;
    }

    public String title(String ruleId, Locale locale) {
        return texts.getTranslation("rule." + ruleId + ".title", locale);
    }

    /** Where the rule comes from: law, standard, or our own default. */
    public String source(String ruleId, Locale locale) {
        return texts.getTranslation("rule." + ruleId + ".source", locale);
    }

    public String breach(RuleBreach breach, Locale locale) {
        Object[] args = breach.args().stream()
                .map(arg -> arg.startsWith("#") ? texts.getTranslation(arg.substring(1), locale) : arg)
                .toArray();
        return texts.getTranslation("rule." + breach.ruleId() + ".breach", locale, args);
    }

    public List<String> breaches(Ruling ruling, Locale locale) {
        return ruling.breaches().stream().map(breach -> breach(breach, locale)).toList();
    }

    /** "From 08:00 tomorrow"; empty where no rule can say when. */
    public Optional<String> nextAllowed(Ruling ruling, Instant now, ZoneId zone, Locale locale) {
        return ruling.nextAllowed()
                .map(next -> words(next.atZone(zone), now.atZone(zone).toLocalDate(), locale));
    }

    private String words(ZonedDateTime next, LocalDate today, Locale locale) {
        LocalDate day = next.toLocalDate();
        if (day.equals(today)) return texts.getTranslation("compliance.next.today", locale, TIME.format(next));
        if (day.equals(today.plusDays(1)))
            return texts.getTranslation("compliance.next.tomorrow", locale, TIME.format(next));
        return texts.getTranslation("compliance.next.day", locale, DAY.format(next));
    }
}
