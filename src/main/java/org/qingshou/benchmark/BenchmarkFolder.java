package org.qingshou.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The data folder: nothing but the benchmark's own lies in it, because in the end it is deleted. */
final class BenchmarkFolder {
    private final Path folder;

    private BenchmarkFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder holds something already, or cannot be made. */
    static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs(String message) {
            super(message);
        }
    }

    /** Makes the folder. */
    static BenchmarkFolder take(Path folder) {
        Path own = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(own);
            try (Stream<Path> content = Files.list(own)) {
                if (content.findAny().isEmpty()) return new BenchmarkFolder(own);
            }
        } catch (IOException e) {
            throw new NotOurs("The folder " + own + " cannot be made or read: name another with --data.");
        }
        throw new NotOurs("The folder " + own + " holds something already and is left alone: name one that does not"
                + " exist with --data, or delete it where a benchmark that was killed has left it.");
    }

    Path path() {
        return folder;
    }

    /** A file for the time of the run. */
    Path file(String name) {
        try {
            return Files.createDirectories(folder.resolve("files")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False where something of it is still there; it is for the user to delete then. */
    boolean delete() {
        try {
            return FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
