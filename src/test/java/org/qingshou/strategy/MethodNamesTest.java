package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing outside a method's folder, its texts and the advisor's rules names a method, so that a new one needs nothing
 * else. The demo's stories and the example packages are told of the seven and may name them.
 */
class MethodNamesTest {
    private static final Path JAVA = Path.of("src", "main", "java", "org", "qingshou");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final List<String> MAY_NAME = List.of(
            "src/main/java/org/qingshou/strategy/methods/",
            "src/main/java/org/qingshou/strategy/AdvisorRules.java",
            "src/main/java/org/qingshou/demo/",
            "src/main/resources/demo/",
            "src/main/resources/conformance/packages/",
            "src/main/resources/texts/method-");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(/?\\*|//|--|#).*");

    @Test
    void noSourceTextOrMigrationNamesAMethod() throws IOException {
        Pattern names = Pattern.compile(TestMethods.withOptional().stream()
                .map(method -> method.code().value())
                .collect(Collectors.joining("|", "(?<![A-Z_])(", ")(?![A-Z_])")));
        List<String> problems = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) scan(file, names, problems);
        for (String ending : List.of(".properties", ".sql", ".json")) {
            for (Path file : files(RESOURCES, ending)) scan(file, names, problems);
        }
        assertThat(problems)
                .as("places that a new method would have to be added to")
                .isEmpty();
    }

    @Test
    void onlyMethodsAndTheAdvisorMakeACodeFromALiteral() throws IOException {
        Pattern literal = Pattern.compile("new MethodCode\\(\\s*\"");
        List<String> problems = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) scan(file, literal, problems);
        assertThat(problems).as("codes enumerated by hand").isEmpty();
    }

    @Test
    void theScanSeesWhatItIsToForbid() throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(JAVA.resolve("strategy/AdvisorRules.java")))
            if (line.contains("new MethodCode(\"")) found.add(line);
        assertThat(found).hasSize(7);
    }

    private static void scan(Path file, Pattern pattern, List<String> problems) throws IOException {
        String place = file.toString().replace('\\', '/');
        if (MAY_NAME.stream().anyMatch(place::startsWith)) return;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++)
            if (!COMMENT.matcher(lines.get(i)).matches()
                    && pattern.matcher(lines.get(i)).find())
                problems.add(place + ":" + (i + 1) + " " + lines.get(i).strip());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
