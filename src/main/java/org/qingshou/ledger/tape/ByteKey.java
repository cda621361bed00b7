package org.qingshou.ledger.tape;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A blind index as a key of a map. */
record ByteKey(String hex) {
    static ByteKey of(byte[] bytes) {
        return new ByteKey(HexFormat.of().formatHex(bytes));
    }

    static @Nullable ByteKey ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : of(bytes);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
