package org.qingshou.outsourcing.gateway;

import java.util.List;
import org.qingshou.outsourcing.gateway.ChannelMapping.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a body together as a mapping says; what the source does not hold is left out. */
final class MappedBodies {
    private static final JsonMapper JSON = JsonMapper.shared();

    private MappedBodies() {}

    static ObjectNode build(List<Field> fields, JsonNode source) {
        ObjectNode body = JSON.createObjectNode();
        for (Field field : fields) {
            switch (field) {
                case Field.Constant(var to, var value) -> put(body, to, value);
                case Field.From(var to, var pointer) -> {
                    JsonNode found = source.at(pointer);
                    if (!found.isMissingNode()) put(body, to, found);
                }
                case Field.Each(var to, var pointer, var inner) -> {
                    ArrayNode list = JSON.createArrayNode();
                    source.at(pointer).forEach(item -> list.add(build(inner, item)));
                    put(body, to, list);
                }
            }
        }
        return body;
    }

    private static void put(ObjectNode body, String to, JsonNode value) {
        String[] steps = to.split("\\.", -1);
        ObjectNode at = body;
        for (int i = 0; i < steps.length - 1; i++)
            at = at.get(steps[i]) instanceof ObjectNode inner ? inner : at.putObject(steps[i]);
        at.set(steps[steps.length - 1], value);
    }
}
