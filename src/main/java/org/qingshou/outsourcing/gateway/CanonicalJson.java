package org.qingshou.outsourcing.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** JSON in the one form that can be hashed (RFC 8785), and what fields a document holds. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical text. */
    public static String of(JsonNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the text in UTF-8, in hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Paths of all values, list positions left out, in order. */
    static List<String> fields(JsonNode json) {
        SortedSet<String> found = new TreeSet<>();
        collect("", json, found);
        return List.copyOf(found);
    }

    private static void collect(String path, JsonNode node, SortedSet<String> found) {
        if (node.isObject())
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue(), found));
        else if (node.isArray()) node.forEach(item -> collect(path, item, found));
        else found.add(path);
    }
}
