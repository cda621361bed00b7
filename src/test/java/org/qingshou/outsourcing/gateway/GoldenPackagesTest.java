package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The example packages that are published with the contract, read by a validator that the product does not use. */
class GoldenPackagesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "conformance", "packages");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Validator OPEN = validator("case-package-1.json");
    private static final Validator PERSONAL = validator("case-package-1.personal.json");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Validator validator(String name) {
        return Validator.forSchema(new SchemaLoader(resource("/schemas/" + name)).load());
    }

    private static String resource(String path) {
        try (InputStream in = GoldenPackagesTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable ValidationFailure failure(Validator validator, JsonNode json) {
        return validator.validate(new JsonParser(json.toString()).parse());
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    @Test
    void thereAreTen() throws IOException {
        assertThat(examples()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anIndependentValidatorFindsNoFault(Path file) throws IOException {
        JsonNode example = read(file);
        assertThat(failure(OPEN, example.get("package"))).isNull();
        assertThat(failure(PERSONAL, example.get("personal"))).isNull();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theProductsOwnValidatorFindsNoneEither(Path file) throws IOException {
        JsonNode example = read(file);
        assertThatCode(() -> PackageSchema.check(example.get("package"), example.get("personal")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theHashIsThatOfTheCanonicalFormWithoutIt(Path file) throws IOException {
        ObjectNode open = (ObjectNode) read(file).get("package");
        String hash = ((ObjectNode) open.get("envelope")).remove("sha256").asString();
        assertThat(CanonicalJson.sha256(CanonicalJson.of(open))).isEqualTo(hash);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePersonalPartOpensWithTheExampleKey(Path file) throws Exception {
        ECKey key = ECKey.parse(resource("/conformance/packages/example-key.json"));
        JsonNode example = read(file);
        JWEObject sealed =
                JWEObject.parse(example.get("package").get("personal").asString());
        sealed.decrypt(new ECDHDecrypter(key));
        assertThat(JSON.readTree(sealed.getPayload().toString())).isEqualTo(example.get("personal"));
        assertThat(example.get("personal").get("packageId"))
                .isEqualTo(example.get("package").get("envelope").get("packageId"));
    }

    /** A field that nobody named is refused wherever it is put. */
    @Test
    void theIndependentValidatorRefusesAFurtherFieldInEveryObject() throws IOException {
        JsonNode whole = read(examples().get(2));
        int objects = objects(whole.get("package")).size();
        assertThat(objects).isGreaterThan(10);
        for (int i = 0; i < objects; i++) {
            JsonNode copy = read(examples().get(2)).get("package");
            objects(copy).get(i).put("furtherField", "x");
            assertThat(failure(OPEN, copy)).as("object %d", i).isNotNull();
        }
        JsonNode personal = whole.get("personal");
        ((ObjectNode) personal.get("debtor")).put("health", "x");
        assertThat(failure(PERSONAL, personal)).isNotNull();
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) found.add(object);
        if (node instanceof ObjectNode || node instanceof ArrayNode)
            node.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    /** Together they show every field that can leave. */
    @Test
    void theyShowEveryFieldOfTheSchemas() throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        for (Path file : examples()) {
            shown.addAll(CanonicalJson.fields(read(file).get("package")));
            shown.addAll(CanonicalJson.fields(read(file).get("personal")));
        }
        List<String> leaves = new ArrayList<>();
        for (String name : List.of("case-package-1.json", "case-package-1.personal.json"))
            leaves(JSON.readTree(resource("/schemas/" + name)), "", leaves, name);
        assertThat(shown).containsAll(leaves);
        assertThat(leaves).hasSizeGreaterThan(70);
    }

    private static void leaves(JsonNode schema, String place, List<String> found, String name) {
        if (schema.has("items")) leaves(schema.get("items"), place, found, name);
        else if (schema.has("properties"))
            schema.get("properties")
                    .properties()
                    .forEach(field -> leaves(
                            field.getValue(),
                            place.isEmpty() ? field.getKey() : place + "/" + field.getKey(),
                            found,
                            name));
        else found.add(place);
    }
}
