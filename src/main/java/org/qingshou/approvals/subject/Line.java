package org.qingshou.approvals.subject;

import java.util.List;

/** One line of text as key and arguments, translated where it is shown. */
public record Line(String key, List<String> args) {
    public static Line of(String key, String... args) {
        return new Line(key, List.of(args));
    }
}
