package org.qingshou.outbox.mapping;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a value is written where a mapping puts it, so that none of them can leave its place. */
public final class Written {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Written() {}

    /** As it stands between the quotation marks of a JSON string. */
    public static String quoted(String value) {
        String json = JSON.writeValueAsString(value);
        return json.substring(1, json.length() - 1);
    }

    /** As it stands in an address or a form. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** As it stands in a header, which is one line. */
    public static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}", "");
    }

    /** The header lines by name; a line without a colon has an empty name. */
    public static Map<String, String> headers(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            lines.put(
                    colon < 0 ? "" : line.substring(0, colon).strip(),
                    line.substring(colon + 1).strip());
        });
        return lines;
    }
}
