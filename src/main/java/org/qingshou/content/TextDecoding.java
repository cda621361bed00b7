package org.qingshou.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.qingshou.kernel.Refused;

/** Finds out in which encoding a text is written by decoding all of it strictly: nothing is guessed from a sample. */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private TextDecoding() {}

    /** UTF-8 where the whole text is valid UTF-8, else GB18030 where it is valid, else a refusal naming the line. */
    static Charset of(ByteSource source) throws IOException {
        if (firstBadLine(source, StandardCharsets.UTF_8) < 0) return StandardCharsets.UTF_8;
        long line = firstBadLine(source, GB18030);
        if (line < 0) return GB18030;
        throw Refused.badInput("content.table.encoding", Long.toString(line));
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Line (from 1) of the first byte that does not decode or is no text, or -1. */
    private static long firstBadLine(ByteSource source, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                if (!end) bytes.position(bytes.position() + read);
                bytes.flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    char[] text = chars.array();
                    for (int i = 0; i < chars.position(); i++) {
                        if (text[i] == '\n') line++;
                        else if (text[i] == 0) return line;
                    }
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) return line;
                bytes.compact();
            }
        }
        return -1;
    }
}
