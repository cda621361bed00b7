package org.qingshou.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of secret keys, outside the database so that a stolen backup opens nothing. Each file is made at its first
 * use, readable by the owner only; without it what it sealed is lost, so it belongs in the backup of secrets.
 */
@Component
public class KeyFiles {
    private final Path folder;

    KeyFiles(@Value("${qingshou.vault.key-dir:${qingshou.database.data-dir:./data}/keys}") Path folder) {
        this.folder = folder;
    }

    /** The text of the key file of this name, made by {@code fresh} where it does not exist yet. */
    public String load(String name, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) create(file, fresh.get());
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + file, e);
        }
    }

    /** When the file was changed last; the beginning of time where there is none. */
    public Instant changedAt(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name)).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.EPOCH;
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + name, e);
        }
    }

    /** Puts another text in the place of the file's, whole or not at all. */
    public void replace(String name, String text) {
        try {
            Path draft = Files.createTempFile(folder, "key", ".tmp", ownerOnly());
            Files.writeString(draft, text);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + name, e);
        }
    }

    private void create(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".tmp", ownerOnly());
        Files.writeString(draft, text);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another node was first; its key counts.
        } finally {
            Files.delete(draft);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
