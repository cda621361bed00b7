package org.qingshou.ledger.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders in which the bank's systems leave their files. Only whole files are seen: those whose size and time have not
 * moved since the look before, or whose sender has put an empty {@code <file>.done} beside them. What has been read goes to
 * {@code done}, what was refused to {@code failed} with the reason beside it.
 */
final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String MARKER = ".done";
    private static final List<String> UNFINISHED = List.of(MARKER, ".tmp", ".part", ".filepart", ".swp");

    private record Look(long size, long modified) {}

    private final Path root;
    private Map<Path, Look> before = Map.of();

    WatchedFolder(Path root) {
        this.root = root;
    }

    /** Files that are whole, by source, kind and name, so that the days of a source come in their order. */
    List<WatchedFile> ready() {
        Map<Path, Look> now = new HashMap<>();
        List<WatchedFile> ready = new ArrayList<>();
        for (Path source : children(root))
            for (Path place : children(source))
                WatchedFile.Kind.of(name(place))
                        .ifPresent(kind -> files(place).forEach((path, scope) -> {
                            Look look = look(path);
                            now.put(path, look);
                            if (Files.exists(marker(path)) || look.equals(before.get(path)))
                                ready.add(new WatchedFile(path, name(source), kind, scope));
                        }));
        before = now;
        return ready;
    }

    /** The files of a place in their order; those in a folder of it are about the branches that name the folder. */
    private static Map<Path, Set<String>> files(Path place) {
        Map<Path, Set<String>> files = new LinkedHashMap<>();
        for (Path path : children(place)) {
            if (isCandidate(path)) files.put(path, Set.of());
            else if (!name(path).startsWith("."))
                for (Path inner : children(path))
                    if (isCandidate(inner)) files.put(inner, WatchedFile.scope(name(path)));
        }
        return files;
    }

    private static boolean isCandidate(Path path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private static Look look(Path path) {
        try {
            return new Look(Files.size(path), Files.getLastModifiedTime(path).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void done(WatchedFile file) {
        move(file, "done");
    }

    /** @param reason a sentence for whoever sent the file */
    void failed(WatchedFile file, String reason) {
        Path to = move(file, "failed");
        try {
            Files.writeString(to.resolveSibling(name(to) + ".txt"), reason + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path move(WatchedFile file, String place) {
        Path folder = root.resolve(file.source()).resolve(place);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(marker(file.path()));
            for (int copy = 1; ; copy++) {
                Path to = folder.resolve(copy == 1 ? file.name() : file.name() + "." + copy);
                try {
                    return Files.move(file.path(), to);
                } catch (FileAlreadyExistsException e) {
                    LOG.debug("{} stands there already, trying the next number", to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path marker(Path file) {
        return file.resolveSibling(name(file) + MARKER);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
