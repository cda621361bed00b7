package org.qingshou.codes.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.codes.CodeRow;
import org.qingshou.uikit.Texts;

/** Finds codes by the code or by any of its words, built in or the bank's, whatever language the reader has. */
record CodeFinder(Texts texts) {
    List<CodeRow> found(List<CodeRow> rows, String sought) {
        String part = sought.strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> words(row)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part)))
                .toList();
    }

    private Stream<String> words(CodeRow row) {
        String key = row.item().key();
        return Stream.of(
                row.item().code(),
                texts.builtIn(key, Texts.CHINESE),
                texts.builtIn(key, Texts.ENGLISH),
                blank(row.zh()),
                blank(row.en()));
    }

    private static String blank(@Nullable String words) {
        return words == null ? "" : words;
    }
}
