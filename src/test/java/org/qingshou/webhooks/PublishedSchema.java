package org.qingshou.webhooks;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema as it is published beside the documentation. */
final class PublishedSchema {
    private static final Schema SCHEMA = load();

    private PublishedSchema() {}

    /** What in a body does not keep to it. */
    static List<String> problems(String body) {
        return SCHEMA.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema load() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs", "api", "webhook-1.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
