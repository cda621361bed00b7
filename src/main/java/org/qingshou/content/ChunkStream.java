package org.qingshou.content;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a stored file chunk by chunk, so that a large recording is never whole in memory. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] current = {};
    private int next;
    private int position;

    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return available(1) ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (!available(1)) return -1;
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean available(int count) {
        while (position + count > current.length) {
            Optional<byte[]> chunk = chunks.apply(next);
            if (chunk.isEmpty()) return false;
            current = chunk.get();
            position = 0;
            next++;
        }
        return true;
    }
}
