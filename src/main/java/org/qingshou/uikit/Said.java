package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import org.qingshou.kernel.Refused;

/** A stored line of text (key and arguments) in the reader's language; an argument {@code #key} is a text itself. */
public final class Said {
    private Said() {}

    /** A refusal's sentence in the reader's language. */
    public static String of(Component reader, Refused refused) {
        return of(
                reader,
                refused.key(),
                Arrays.stream(refused.args()).map(String::valueOf).toList());
    }

    public static String of(Component reader, String key, List<String> args) {
        Object[] shown = args.stream()
                .map(arg -> arg.startsWith("#") ? reader.getTranslation(arg.substring(1)) : arg)
                .toArray();
        return reader.getTranslation(key, shown);
    }
}
