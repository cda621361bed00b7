package org.qingshou.exports.download;

/** Texts in the language of whoever takes the list out, also apart from the page. */
@FunctionalInterface
public interface ListWords {
    String of(String key, Object... args);
}
