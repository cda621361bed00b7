package org.qingshou.outsourcing.gateway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How a platform's own interface is spoken, read from data: nothing of any platform stands in the code.
 *
 * @param list none where the platform gives no list
 * @param stateAt where the answer to the question holds the state of the case; none where it says nothing of it
 * @param states the platform's words for the state of a case
 */
record ChannelMapping(
        Auth auth,
        Call place,
        Call query,
        Call recall,
        @Nullable Rows list,
        @Nullable JsonPointer stateAt,
        Map<String, Told> states) {
    ChannelMapping {
        states = Map.copyOf(states);
    }

    /** The header by which the platform knows us, and what stands in it before the secret. */
    record Auth(String header, String prefix) {}

    /** One kind of request and how its answer is read. */
    record Call(String method, String path, List<Field> body, Reading reading) {
        Call {
            body = List.copyOf(body);
        }
    }

    /** One field of an outgoing body; dots in {@code to} lead into objects. */
    sealed interface Field {
        String to();

        /** A value of the package, of whatever kind it is there. */
        record From(String to, JsonPointer pointer) implements Field {}

        record Constant(String to, JsonNode value) implements Field {}

        /** An object for each item of a list in the package. */
        record Each(String to, JsonPointer pointer, List<Field> fields) implements Field {
            public Each {
                fields = List.copyOf(fields);
            }
        }
    }

    /** @param outcome where the word stands; none where the status alone says all */
    record Reading(
            @Nullable JsonPointer outcome,
            Map<String, Outcome> words,
            @Nullable JsonPointer id,
            @Nullable JsonPointer detail) {
        Reading {
            words = Map.copyOf(words);
        }
    }

    /** What a platform's word means for a message. */
    enum Outcome {
        ACCEPTED,
        /** It has it already: our own repetition. */
        DUPLICATE,
        REFUSED,
        LATER,
        UNKNOWN,
        NOT_FOUND
    }

    /** A page of the platform's list. */
    record Rows(
            Call call,
            JsonPointer rows,
            JsonPointer packageId,
            JsonPointer state,
            @Nullable JsonPointer next) {}

    /** What a word says of a case, with the reason that belongs to a refusal or a return. */
    record Told(ListedState state, @Nullable String reason) {}
}
