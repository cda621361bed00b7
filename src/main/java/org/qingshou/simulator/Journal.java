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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file of one JSON line an entry, on the disk before the entry counts where that is asked for; a torn last
 * line is dropped.
 */
final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable FileChannel channel;
    private final boolean forced;
    private final List<Entry> replayed = new ArrayList<>();

    Journal(Path file, SimulatedAgency.Books books) {
        forced = books == SimulatedAgency.Books.ON_DISK;
        if (books == SimulatedAgency.Books.IN_MEMORY) {
            channel = null;
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // What a crash tore is cut off, or the next entry would be written into the torn line and lost with it.
            long whole = replay(Files.readAllBytes(file));
            channel.truncate(whole);
            channel.position(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One thing that happened at the agency.
     *
     * @param kind RECEIVED, COPY, RECALLED, LATE_COPY, ACCEPTED, DECLINED, RETURNED, ENDED, DELETED, LOST or SAID
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
        if (channel == null) return;
        try {
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) channel.write(line);
            if (forced) channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many bytes are whole entries */
    private long replay(byte[] bytes) {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            try {
                replayed.add(JSON.readValue(new String(bytes, from, i - from, StandardCharsets.UTF_8), Entry.class));
            } catch (JacksonException e) {
                return from;
            }
            from = i + 1;
        }
        return from;
    }

    @Override
    public void close() {
        if (channel == null) return;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
