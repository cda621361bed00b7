package org.qingshou.outsourcing.gateway;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The published schemas as the list of what may leave (R-OUT-07): they allow no field that they do not name, so a package
 * that passes holds nothing else.
 */
final class PackageSchema {
    private static final Schema CLEAR = load("case-package-1.json");
    private static final Schema PERSONAL = load("case-package-1.personal.json");

    private PackageSchema() {}

    static void check(JsonNode clear, JsonNode personal) {
        check("package", CLEAR.validate(clear));
        check("personal part", PERSONAL.validate(personal));
    }

    /** Names the place and the rule, never the value. */
    private static void check(String what, List<Error> errors) {
        if (!errors.isEmpty())
            throw new IllegalStateException(
                    what + " breaks its schema at " + errors.getFirst().getInstanceLocation() + ": "
                            + errors.getFirst().getKeyword());
    }

    private static Schema load(String name) {
        try (InputStream in = PackageSchema.class.getResourceAsStream("/schemas/" + name)) {
            if (in == null) throw new IllegalStateException("schema " + name + " is missing");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            com.networknt.schema.InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
