package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;

/** Real files beside the project, and the profiles that are kept for them. */
final class RealFiles {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private RealFiles() {}

    /** The file's bytes; a test without its file is skipped, and says so. */
    static byte[] bytes(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not beside this project; skipped");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String profile(String name) {
        try (InputStream in = RealFiles.class.getResourceAsStream("/profiles/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every column of the file is read by the profile or kept with the loan. */
    static void assertNoColumnIsLost(byte[] file, MappingProfile profile, LocalDate asOf) {
        TableForm form = TableFiles.detect(() -> new ByteArrayInputStream(file));
        ColumnBinding binding = new ColumnBinding(TapeKind.FULL_BOOK, profile, form, asOf, Set.of(), Set.of());
        Set<String> seen = new HashSet<>();
        profile.columns().values().forEach(rule -> seen.addAll(rule.headers()));
        binding.extras.forEach(position -> assertThat(seen.add(form.header().get(position)))
                .as("read and kept: %s", form.header().get(position))
                .isTrue());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(form.header());
    }

    /** Every row is counted once. */
    static void assertAddsUp(TapeStatus status, long read) {
        assertThat(List.of(
                        status.read(),
                        status.added() + status.changed() + status.unchanged() + status.leftOut() + status.rejected()))
                .containsExactly(read, read);
    }
}
