package org.qingshou.ledger.tape;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what was packed: a line a row, its number first; a line feed within a value is escaped, so one ends a row. */
final class PackLines {
    private PackLines() {}

    /** End of the line in which this place lies, behind its line feed. */
    static int endOfLine(byte[] bytes, int place) {
        int end = place;
        while (end < bytes.length && (end == 0 || bytes[end - 1] != '\n')) end++;
        return end;
    }

    static int count(byte[] bytes) {
        int lines = 0;
        for (byte b : bytes) if (b == '\n') lines++;
        return lines;
    }

    /** The same bytes without the lines of these rows. */
    static byte[] without(byte[] bytes, Set<Long> rows) {
        ByteArrayOutputStream left = new ByteArrayOutputStream(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            int end = endOfLine(bytes, from + 1);
            if (!rows.contains(row(bytes, from))) left.write(bytes, from, end - from);
            from = end;
        }
        return left.toByteArray();
    }

    /** Ids, which stand second, of the lines of these rows. */
    static List<UUID> ids(byte[] bytes, Set<Long> rows) {
        List<UUID> ids = new ArrayList<>();
        for (int from = 0; from < bytes.length; from = endOfLine(bytes, from + 1))
            if (rows.contains(row(bytes, from))) ids.add(id(bytes, from));
        return ids;
    }

    private static long row(byte[] bytes, int from) {
        long row = 0;
        for (int i = from; bytes[i] != '\t'; i++) row = row * 10 + bytes[i] - '0';
        return row;
    }

    private static UUID id(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\t') i++;
        ByteBuffer id = ByteBuffer.allocate(2 * Long.BYTES);
        for (i++; id.hasRemaining(); i++) {
            if (bytes[i] == '\\') id.put(plain(bytes[++i]));
            else id.put(bytes[i]);
        }
        return new UUID(id.getLong(0), id.getLong(Long.BYTES));
    }

    private static byte plain(byte letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> 0;
            default -> letter;
        };
    }
}
