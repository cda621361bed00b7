package org.qingshou.cases.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The wording of a kind of notice in one version. A version that is in use does not change, because what was printed by it is
 * evidence: a new wording is a new version.
 *
 * @param version from 1, which comes with the product
 */
public record NoticeText(NoticeKind kind, int version, List<String> lines) {
    public NoticeText {
        lines = List.copyOf(lines);
    }

    /** A wide space at the end of a line stays: it is what an empty field of the paper is printed with. */
    public static NoticeText of(NoticeKind kind, int version, String text) {
        return new NoticeText(
                kind,
                version,
                text.strip().isEmpty()
                        ? List.of()
                        : text.lines()
                                .map(line -> line.replaceFirst("[ \\t]+$", ""))
                                .toList());
    }

    /** Version 1, without the notes at its top. */
    public static NoticeText first(NoticeKind kind) {
        try {
            String file = new ClassPathResource("papers/" + kind.family() + "1.txt")
                    .getContentAsString(StandardCharsets.UTF_8);
            return new NoticeText(
                    kind,
                    1,
                    file.lines()
                            .filter(line -> !line.startsWith("#") || line.startsWith("##"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By this name a printed notice tells its version. */
    public String name() {
        return kind.family() + version;
    }

    public String text() {
        return String.join("\n", lines);
    }
}
