package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/api/case-package-1.md} names every field that can leave with a case; the schemas let nothing else through. */
class FieldsThatLeaveTest {
    private static final Path PAGE = Path.of("docs", "api", "case-package-1.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\|$");
    private static final Pattern PART = Pattern.compile("^## (.*)$");
    private static final String OPEN = "case-package-1.json";
    private static final String SEALED = "case-package-1.personal.json";

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = FieldsThatLeaveTest.class.getResourceAsStream("/schemas/" + name)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static List<String> fields(String name) throws IOException {
        JsonNode root = schema(name);
        List<String> found = new ArrayList<>();
        walk(root, "", root, found);
        return found;
    }

    private static void walk(JsonNode node, String place, JsonNode root, List<String> found) {
        JsonNode reference = node.path("$ref");
        if (!reference.isMissingNode()) {
            walk(root.at(reference.asString().substring(1)), place, root, found);
            return;
        }
        JsonNode properties = node.path("properties");
        if (!properties.isMissingNode()) {
            assertThat(node.path("additionalProperties").asBoolean(true))
                    .as("'%s' lets no other field through", place)
                    .isFalse();
            for (Map.Entry<String, JsonNode> field : properties.properties()) {
                String name = place.isEmpty() ? field.getKey() : place + "/" + field.getKey();
                found.add(name);
                walk(field.getValue(), name, root, found);
            }
        }
        if (node.has("items")) walk(node.path("items"), place + "[]", root, found);
        for (String choice : List.of("oneOf", "anyOf", "allOf"))
            node.path(choice).forEach(part -> walk(part, place, root, found));
    }

    private static List<String> named(int part) throws IOException {
        List<String> named = new ArrayList<>();
        int at = 0;
        for (String line : Files.readAllLines(PAGE)) {
            if (PART.matcher(line).matches()) at++;
            Matcher row = ROW.matcher(line);
            if (at == part && row.matches()) named.add(row.group(1));
        }
        return named;
    }

    @Test
    void everyFieldInTheOpenIsOnThePage() throws IOException {
        assertThat(fields(OPEN)).isEqualTo(named(1)).hasSizeGreaterThan(50);
    }

    @Test
    void everyFieldOfThePersonalPartIsOnThePage() throws IOException {
        assertThat(fields(SEALED)).isEqualTo(named(2)).hasSizeGreaterThan(5);
    }

    @Test
    void nothingOfAThirdPersonButTokenAndRoleHasAField() throws IOException {
        assertThat(fields(OPEN))
                .filteredOn(field -> field.startsWith("security/parties[]"))
                .containsExactly("security/parties[]/token", "security/parties[]/role");
        assertThat(fields(SEALED)).noneMatch(field -> field.contains("part") || field.contains("guarantor"));
    }
}
