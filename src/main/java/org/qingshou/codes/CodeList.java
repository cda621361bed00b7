package org.qingshou.codes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody picks from it, with its built-in order.
 *
 * @param titleKey its name; {@code {0}} in it is the text of {@code partKey}
 * @param first the codes that stand first, the others behind them; none where all are equal
 */
public record CodeList(String id, String titleKey, @Nullable String partKey, List<CodeItem> codes, List<String> first) {
    public CodeList {
        codes = List.copyOf(codes);
        first = List.copyOf(first);
    }

    /** A list with a name of its own. */
    public static CodeList of(String id, List<CodeItem> codes, List<String> first) {
        return new CodeList(id, "codes.list." + id, null, codes, first);
    }

    Optional<CodeItem> find(String code) {
        return codes.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
