package org.qingshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that point at each other keep doing so. */
class MarkdownLinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z]+:.*");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

    private record Link(Path in, String target) {
        @Override
        public String toString() {
            return in + " → " + target;
        }
    }

    @Test
    void theDocumentsAreFound() throws IOException {
        assertThat(documents()).contains(Path.of("README.md"), Path.of("docs/api/README.md"));
    }

    @Test
    void everyRelativeLinkLeadsToAFileOfTheRepository() throws IOException {
        List<Link> broken = links().stream().filter(link -> !leads(link)).toList();
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyAnchorIsAHeadingOfItsDocument() throws IOException {
        List<Link> broken = new ArrayList<>();
        for (Link link : links()) {
            int hash = link.target().indexOf('#');
            if (hash < 0 || !leads(link)) continue;
            Path document = hash == 0 ? link.in() : file(link);
            if (!anchors(document).contains(link.target().substring(hash + 1))) broken.add(link);
        }
        assertThat(broken).as("anchors without a heading").isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Link> links() throws IOException {
        List<Link> links = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link =
                    LINK.matcher(FENCED.matcher(Files.readString(document)).replaceAll(""));
            while (link.find())
                if (!ABSOLUTE.matcher(link.group(1)).matches()) links.add(new Link(document, link.group(1)));
        }
        return links;
    }

    private static Path file(Link link) {
        String path = link.target().replaceFirst("#.*", "");
        return path.isEmpty() ? link.in() : link.in().resolveSibling(path).normalize();
    }

    private static boolean leads(Link link) {
        return Files.exists(file(link));
    }

    /** Headings as hosting sites make anchors of them: small letters, dashes for spaces, no other signs. */
    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(document))
            if (line.startsWith("#"))
                anchors.add(Normalizer.normalize(line.replaceFirst("#+\\s*", ""), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
        return anchors;
    }
}
