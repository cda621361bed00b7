package org.qingshou.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An append-only file of one JSON line an entry, on the disk before the entry counts; a torn last line is dropped. */
final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel channel;
    private final List<Entry> replayed;

    Journal(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            replayed = Files.exists(file) ? read(file) : List.of();
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One thing that happened at the agency.
     *
     * @param kind RECEIVED, COPY, RECALLED, LATE_COPY, ACCEPTED, DECLINED, RETURNED or SAID
     * @param sha256 of the bytes on the wire, where something was received
     */
    record Entry(
            String kind,
            String packageId,
            String at,
            String sha256,
            String debtorToken,
            String contactRef,
            String total) {
        static Entry of(String kind, String packageId, String at) {
            return new Entry(kind, packageId, at, "", "", "", "");
        }
    }

    List<Entry> replayed() {
        return replayed;
    }

    synchronized void append(Entry entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) channel.write(line);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                entries.add(JSON.readValue(line, Entry.class));
            } catch (JacksonException e) {
                break;
            }
        }
        return entries;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
