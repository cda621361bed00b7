package org.qingshou.strategy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.ledger.Party;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.uikit.Texts;

/**
 * Reads the cells of a spreadsheet as its owner wrote them: columns and choices by their names in any of the languages,
 * amounts with separators and currency, dates with the year first. What it cannot read it leaves as it is, and the form
 * then says what is wrong with it.
 */
final class SheetWords {
    private static final Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("是", "true"),
            Map.entry("有", "true"),
            Map.entry("y", "true"),
            Map.entry("yes", "true"),
            Map.entry("true", "true"),
            Map.entry("1", "true"),
            Map.entry("否", "false"),
            Map.entry("无", "false"),
            Map.entry("n", "false"),
            Map.entry("no", "false"),
            Map.entry("false", "false"),
            Map.entry("0", "false"));
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "uuuu年M月d日")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final CaseFile file;
    private final MethodCode method;
    private final Texts texts;

    SheetWords(CaseFile file, MethodCode method, Texts texts) {
        this.file = file;
        this.method = method;
        this.texts = texts;
    }

    /** The field that a column's name means. */
    Optional<Field> column(String name, List<Field> fields) {
        String plain = plain(name);
        return fields.stream()
                .filter(field -> plain(field.key()).equals(plain) || inAnyLanguage("field." + field.key(), plain))
                .findFirst();
    }

    String value(Field field, String cell) {
        String given = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> cell.strip();
            case MONEY, NUMBER, COUNT, SCALE -> number(given);
            case PERCENT -> number(given.replaceFirst("%$", ""));
            case DATE -> date(given);
            case YES_NO -> YES_NO.getOrDefault(given.toLowerCase(Locale.ROOT), given);
            case CHOICE -> option(field, given);
            case CHECKLIST ->
                Arrays.stream(given.split("[,、;·]", -1))
                        .map(each -> option(field, each.strip()))
                        .collect(Collectors.joining(","));
            case PARTY -> party(given);
            case RECORD -> record(field, given);
        };
    }

    private static String number(String given) {
        String plain = given.replaceAll("[\\s,¥元]", "");
        // Spreadsheets write whole numbers with a fraction of zeros, and others with more of them than cents have.
        return plain.replaceFirst("(?<=\\d)\\.0+$", "").replaceFirst("(\\.\\d{2,}?)0+$", "$1");
    }

    private static String date(String given) {
        String day = given.replaceFirst("(?<=\\d)[T ]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$", "");
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(day, form).toString();
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return given;
    }

    private String option(Field field, String given) {
        String plain = plain(given);
        return field.options().stream()
                .filter(code -> plain(code).equals(plain) || inAnyLanguage("field." + field.key() + "." + code, plain))
                .findFirst()
                .orElse(given);
    }

    private String party(String given) {
        return file.facts().parties().stream()
                .filter(party -> party.name().equals(given))
                .map(Party::person)
                .map(Object::toString)
                .findFirst()
                .orElse(given);
    }

    /** Named by its first field; an empty cell means the youngest there is. */
    private String record(Field field, String given) {
        Map<String, String> firstFields = new HashMap<>();
        file.methods()
                .get(method)
                .records()
                .forEach(kind ->
                        firstFields.put(kind.code(), kind.fields().getFirst().key()));
        Function<MethodRecord, String> name =
                record -> record.answers().text(firstFields.getOrDefault(record.kind(), ""));
        return file.records(method).stream()
                .filter(record -> field.options().contains(record.kind()))
                .filter(record -> given.isEmpty() || plain(name.apply(record)).equals(plain(given)))
                .reduce((earlier, later) -> later)
                .map(record -> record.id().toString())
                .orElse(given);
    }

    private boolean inAnyLanguage(String part, String plain) {
        return texts.getProvidedLocales().stream()
                .map(locale -> texts.getTranslation("method." + method + "." + part, locale))
                .anyMatch(text -> plain(text).equals(plain));
    }

    /** Without spaces, case, and what stands in brackets behind a name, such as a unit. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\(.*?\\)|[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
