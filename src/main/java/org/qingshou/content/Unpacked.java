package org.qingshou.content;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.qingshou.kernel.Refused;

/** Files that come packed with gzip, known by their first bytes, are read as what they hold. */
final class Unpacked {
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /** The same bytes, or those that are packed in them; refuses a file that was packed to burst. */
    static ByteSource of(ByteSource source) {
        return () -> {
            BufferedInputStream in = new BufferedInputStream(source.open(), BUFFER);
            in.mark(2);
            byte[] magic = in.readNBytes(2);
            in.reset();
            boolean packed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
            return packed ? unpacked(in) : in;
        };
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        CountedStream packed = new CountedStream(in);
        try {
            return new Guarded(new GZIPInputStream(packed, BUFFER), packed);
        } catch (ZipException | EOFException e) {
            in.close();
            throw Refused.badInput("content.table.gzip");
        }
    }

    /** What comes out, weighed against what went in. */
    private static final class Guarded extends FilterInputStream {
        private final CountedStream packed;
        private long count;

        Guarded(InputStream in, CountedStream packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int read = super.read(into, from, length);
                if (read > 0) count += read;
                if (PackedSize.bursts(packed.count(), count)) throw Refused.badInput("content.table.bomb");
                return read;
            } catch (ZipException | EOFException e) {
                throw Refused.badInput("content.table.gzip");
            }
        }
    }
}
