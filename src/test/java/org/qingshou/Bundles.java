package org.qingshou;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text bundles with the line of each text; {@link java.util.Properties} forgets lines and duplicates. */
final class Bundles {
    private static final Path FOLDER = Path.of("src", "main", "resources", "texts");

    private Bundles() {}

    /** One text. */
    record Text(Path file, int line, String key, String value) {
        String at() {
            return file + ":" + line + " " + key;
        }
    }

    static List<Path> chinese() {
        return JavaSources.files(FOLDER, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    static List<Path> all() {
        return JavaSources.files(FOLDER, ".properties");
    }

    static Path english(Path chinese) {
        return chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
    }

    static List<Text> texts(Path file) {
        List<Text> texts = new ArrayList<>();
        List<String> lines = JavaSources.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            int first = i + 1;
            String line = lines.get(i).stripLeading();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) continue;
            while (line.endsWith("\\") && i + 1 < lines.size())
                line = line.substring(0, line.length() - 1) + lines.get(++i).stripLeading();
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals).strip();
            texts.add(new Text(
                    file,
                    first,
                    key,
                    equals < 0 ? "" : line.substring(equals + 1).stripLeading()));
        }
        return texts;
    }

    /** Every key of the Chinese bundles, with where it stands. */
    static Map<String, Text> keys() {
        Map<String, Text> keys = new LinkedHashMap<>();
        for (Path file : chinese()) for (Text text : texts(file)) keys.putIfAbsent(text.key(), text);
        return keys;
    }
}
