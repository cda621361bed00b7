package org.qingshou.ledger.tape;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises columns by their header: Chinese and English names, brackets full- or half-width, unit suffixes such as (元)
 * stripped. A suffix that changes the meaning, such as (万元), stays and so matches nothing.
 */
final class HeaderMatcher {
    private static final String HARMLESS_UNITS = "\\((元|人民币|人民币元|rmb|cny|天|日|%|％|年)\\)";

    private HeaderMatcher() {}

    /** Column → header; the first matching header wins. */
    static <C extends MappedColumn> Map<C, String> match(List<String> header, List<C> columns) {
        Map<String, C> known = new HashMap<>();
        for (C column : columns) {
            known.put(normal(column.code()), column);
            for (String name : column.names()) known.put(normal(name), column);
        }
        Map<C, String> matched = new LinkedHashMap<>();
        for (String name : header) {
            C column = known.get(normal(name));
            if (column != null) matched.putIfAbsent(column, name);
        }
        return matched;
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll(HARMLESS_UNITS, "")
                .replaceAll("[\\s_\\-.*:]", "");
    }
}
