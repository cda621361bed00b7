package org.qingshou.approvals.subject;

import java.util.List;
import org.qingshou.uikit.Said;

/** One line of text as key and arguments, translated where it is shown. */
public record Line(String key, List<String> args) {
    /** As one argument of another line: {@code #key}, its own arguments behind it. */
    public String inline() {
        return "#" + Said.joined(key, args);
    }

    public static Line of(String key, String... args) {
        return new Line(key, List.of(args));
    }
}
