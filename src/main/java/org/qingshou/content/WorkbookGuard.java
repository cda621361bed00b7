package org.qingshou.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.qingshou.kernel.Refused;

/**
 * Looks through a workbook's archive before anything parses it: no part may burst, and no part may declare entities, by
 * which a document reads other files or grows without end.
 */
final class WorkbookGuard {
    private static final int PARTS = 10_000;
    private static final int HEAD = 8 * 1024;
    private static final int BUFFER = 1 << 16;

    private WorkbookGuard() {}

    static void check(ByteSource source) throws IOException {
        try (CountedStream packed = new CountedStream(source.open());
                ZipArchiveInputStream archive = new ZipArchiveInputStream(packed)) {
            long unpacked = 0;
            int parts = 0;
            ZipEntry part = archive.getNextEntry();
            while (part != null) {
                if (++parts > PARTS) throw Refused.badInput("content.table.bomb");
                byte[] head = archive.readNBytes(HEAD);
                if (declares(head)) throw Refused.badInput("content.table.entities");
                unpacked += head.length;
                byte[] rest = new byte[BUFFER];
                int read = archive.read(rest);
                while (read >= 0) {
                    unpacked += read;
                    if (PackedSize.bursts(packed.count(), unpacked)) throw Refused.badInput("content.table.bomb");
                    read = archive.read(rest);
                }
                part = archive.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            // A part cut short, a method nobody knows: each means the same to the sender.
            throw Refused.badInput("content.table.workbook");
        }
    }

    /** A document type stands before the first element; written in two bytes a letter it is found as well. */
    private static boolean declares(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }
}
