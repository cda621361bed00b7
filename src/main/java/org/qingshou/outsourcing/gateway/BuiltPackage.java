package org.qingshou.outsourcing.gateway;

import java.util.List;

/**
 * A package ready to leave.
 *
 * @param wire the exact text, RFC 8785 canonical
 * @param packageSha256 hex; {@code envelope.sha256}
 * @param wireSha256 hex, over the bytes of {@code wire}
 * @param fields paths of every field that leaves, those of the sealed part after {@code personal/}
 */
public record BuiltPackage(String wire, String packageSha256, String wireSha256, List<String> fields) {
    public BuiltPackage {
        fields = List.copyOf(fields);
    }
}
