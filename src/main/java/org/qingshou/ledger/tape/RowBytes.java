package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the bytes that the database's bulk path takes: text as UTF-8, ids and sealed values as they are, a tab between
 * values and a line feed behind each row.
 */
final class RowBytes {
    private static final int FIRST_SIZE = 1 << 16;
    /** What stands behind a backslash for a byte that would be taken for a separator; 0 for all others. */
    private static final byte[] LETTERS = new byte[256];

    static {
        LETTERS['\\'] = '\\';
        LETTERS['\t'] = 't';
        LETTERS['\n'] = 'n';
        LETTERS['\r'] = 'r';
        LETTERS[0] = '0';
    }

    private final int columns;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private int rows;

    RowBytes(int columns) {
        this.columns = columns;
    }

    void add(@Nullable Object... values) {
        if (values.length != columns) throw new IllegalArgumentException(values.length + " values");
        for (int i = 0; i < values.length; i++) {
            if (i > 0) raw('\t');
            append(values[i]);
        }
        raw('\n');
        rows++;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> {
                raw('\\');
                raw('N');
            }
            case byte[] bytes -> escaped(bytes);
            case UUID id -> {
                escaped(id.getMostSignificantBits());
                escaped(id.getLeastSignificantBits());
            }
            case Boolean flag -> raw(flag ? '1' : '0');
            case BigDecimal number -> escaped(number.toPlainString());
            default -> escaped(value.toString());
        }
    }

    /** Most text is plain letters, written as they are read; the rest of one that is not goes the long way. */
    private void escaped(String value) {
        int length = value.length();
        room(length * 2);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                size = at;
                escaped(value.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            at = put(to, at, (byte) c);
        }
        size = at;
    }

    private void raw(int b) {
        room(1);
        bytes[size++] = (byte) b;
    }

    /** Of sealed bytes one in fifty needs an escape: what stands between two such is copied as it is. */
    private void escaped(byte[] value) {
        room(value.length * 2);
        int from = 0;
        for (int i = 0; i < value.length; i++) {
            if (LETTERS[value[i] & 0xff] == 0) continue;
            plain(value, from, i);
            size = put(bytes, size, value[i]);
            from = i + 1;
        }
        plain(value, from, value.length);
    }

    private void plain(byte[] value, int from, int to) {
        System.arraycopy(value, from, bytes, size, to - from);
        size += to - from;
    }

    private void escaped(long eight) {
        room(Long.BYTES * 2);
        int at = size;
        for (int shift = 56; shift >= 0; shift -= 8) at = put(bytes, at, (byte) (eight >> shift));
        size = at;
    }

    /** @return the place behind it */
    private static int put(byte[] to, int at, byte b) {
        byte letter = LETTERS[b & 0xff];
        if (letter == 0) {
            to[at] = b;
            return at + 1;
        }
        to[at] = '\\';
        to[at + 1] = letter;
        return at + 2;
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** Without a copy; nothing may be added until it has been read. */
    InputStream read() {
        return new ByteArrayInputStream(bytes, 0, size);
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins anew, in the same memory. */
    void clear() {
        size = 0;
        rows = 0;
    }
}
