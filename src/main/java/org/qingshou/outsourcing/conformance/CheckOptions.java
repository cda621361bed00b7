package org.qingshou.outsourcing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CommandOptions;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.outsourcing.gateway.Sealed;

/**
 * How an agency is checked.
 *
 * @param endpoint base address without a slash at its end
 * @param agency its code, as it stands in the packages
 * @param encryptionKey public EC key as JWK text, to which personal data are encrypted
 * @param signingKey public key of its own calls; null checks level 1 alone
 * @param keyFile the signing key of the bank that is played; made where it is missing
 * @param listen port on which that bank answers; 0 takes a free one
 * @param patience how long is waited for what the agency does by itself
 * @param batch packages that arrive at once
 * @param json where the report goes as well
 */
public record CheckOptions(
        String endpoint,
        String agency,
        String encryptionKey,
        @Nullable String signingKey,
        Path keyFile,
        int listen,
        Duration patience,
        int batch,
        @Nullable Path json) {
    /** What may be typed. */
    public static final String USAGE = "usage: agency-check ADDRESS --agency CODE --encryption-key FILE"
            + " [--signing-key whpk_…] [--key agency-check.key] [--listen 8089] [--wait 120] [--batch 100]"
            + " [--json FILE]";

    private static final Set<String> OPTIONS =
            Set.of("--agency", "--encryption-key", "--signing-key", "--key", "--listen", "--wait", "--batch", "--json");
    private static final int MOST_AT_ONCE = 10_000;

    /** @throws IllegalArgumentException in words for whoever typed it */
    public static CheckOptions parse(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) throw new IllegalArgumentException("missing ADDRESS");
        CommandOptions options = CommandOptions.parse(Arrays.copyOfRange(args, 1, args.length), OPTIONS, Set.of());
        String signing = options.get("--signing-key", "");
        if (!signing.isEmpty() && !WebhookSignature.isKey(signing))
            throw new IllegalArgumentException("--signing-key is no whpk_ key");
        String json = options.get("--json", "");
        return new CheckOptions(
                address(args[0]),
                options.required("--agency"),
                key(Path.of(options.required("--encryption-key"))),
                signing.isEmpty() ? null : signing,
                Path.of(options.get("--key", "agency-check.key")),
                number(options, "--listen", "8089", 0, 65_535),
                Duration.ofSeconds(number(options, "--wait", "120", 1, 86_400)),
                number(options, "--batch", "100", 1, MOST_AT_ONCE),
                json.isEmpty() ? null : Path.of(json));
    }

    private static String address(String text) {
        URI uri = URI.create(text);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null)
            throw new IllegalArgumentException("ADDRESS must be one of http or https: " + text);
        return text.replaceAll("/+$", "");
    }

    private static String key(Path file) {
        try {
            String jwk = Files.readString(file);
            if (!Sealed.isKey(jwk))
                throw new IllegalArgumentException(file + " holds no public EC key as JWK, or its private half too");
            return jwk;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static int number(CommandOptions options, String name, String otherwise, int least, int most) {
        String text = options.get(name, otherwise);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + text, e);
        }
        throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
    }
}
