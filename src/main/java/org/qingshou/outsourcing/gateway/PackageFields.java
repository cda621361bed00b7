package org.qingshou.outsourcing.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a mapping may take from, by the published schema: it can rename and leave out, but never send what a package does
 * not hold.
 */
final class PackageFields {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The clear part of a package, with the sealed part as one text. */
    static final PackageFields PACKAGE = new PackageFields(schema());

    static final PackageFields RECALL = of("packageId", "agency", "reason", "recalledAt");
    static final PackageFields QUESTION = of("packageId", "agency");
    static final PackageFields LIST = of("agency", "after");

    private final JsonNode schema;

    private PackageFields(JsonNode schema) {
        this.schema = schema;
    }

    private static PackageFields of(String... names) {
        ObjectNode properties = JSON.createObjectNode();
        List.of(names).forEach(name -> properties.putObject(name).put("type", "string"));
        return new PackageFields(JSON.createObjectNode().set("properties", properties));
    }

    /** What stands there; null where nothing can. */
    @Nullable
    PackageFields at(String pointer) {
        JsonNode found = schema;
        for (String step : pointer.substring(1).split("/", -1)) {
            if (found.has("properties")) found = found.path("properties").path(step);
            else if (found.has("items") && step.matches("\\d{1,3}")) found = found.path("items");
            else return null;
            if (found.isMissingNode()) return null;
        }
        return new PackageFields(found);
    }

    boolean isList() {
        return schema.has("items");
    }

    PackageFields item() {
        return new PackageFields(schema.path("items"));
    }

    private static JsonNode schema() {
        try (InputStream in = PackageFields.class.getResourceAsStream("/schemas/case-package-1.json")) {
            if (in == null) throw new IllegalStateException("schema case-package-1.json is missing");
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
