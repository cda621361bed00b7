package org.qingshou.ledger.tape;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A blind index of 32 bytes as a key of a map, compared by value and without a text made of it. */
record ByteKey(long first, long second, long third, long fourth) {
    private static final int BYTES = 32;

    static ByteKey of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a blind index has " + BYTES + " bytes");
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new ByteKey(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    static @Nullable ByteKey ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : of(bytes);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }
}
