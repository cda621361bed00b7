package org.qingshou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.outbox.signing.WebhookSecret;

/** The example in the documentation is true: its signature fits, its body keeps to the schema, its Java code runs. */
class DocumentedExampleTest {
    private static final String PAGE = page();

    @TempDir
    Path folder;

    @Test
    void theSignatureIsTheOneThatTheHouseMakes() {
        String signature = WebhookSecret.of(secret())
                .sign(
                        header("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp"))),
                        body().getBytes(StandardCharsets.UTF_8));
        assertThat(header("webhook-signature")).isEqualTo(signature);
    }

    @Test
    void theBodyKeepsToThePublishedSchema() {
        assertThat(PublishedSchema.problems(body())).isEmpty();
    }

    @Test
    void theExampleOfAPlanKeepsToTheSchemaAndWithoutThePlanDoesNot() {
        assertThat(PublishedSchema.problems(block("json").strip())).isEmpty();
        assertThat(PublishedSchema.problems(block("json").strip().replace("planId", "plan")))
                .isNotEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotAllow() {
        assertThat(PublishedSchema.problems(body().replace("promise.made", "case.moved")))
                .isNotEmpty();
        assertThat(PublishedSchema.problems(body().replace("promiseId", "promise")))
                .isNotEmpty();
        assertThat(PublishedSchema.problems(
                        "{\"type\":\"case.opened\",\"timestamp\":\"2026-11-24T02:15:30Z\",\"data\":{\"cases\":[]}}"))
                .isNotEmpty();
    }

    @Test
    void theJavaCodeTakesTheExampleAndNothingElse() throws Exception {
        Method genuine = compiled();
        byte[] body = body().getBytes(StandardCharsets.UTF_8);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp")));
        String signature = header("webhook-signature");
        assertThat(ask(genuine, secret(), signature, body, sent)).isTrue();
        assertThat(ask(genuine, secret(), "v1,AAAA " + signature, body, sent.plusSeconds(300)))
                .isTrue();
        assertThat(ask(genuine, secret(), signature, body, sent.plusSeconds(301)))
                .isFalse();
        assertThat(ask(genuine, WebhookSecret.fresh().text(), signature, body, sent))
                .isFalse();
        body[10]++;
        assertThat(ask(genuine, secret(), signature, body, sent)).isFalse();
    }

    private static boolean ask(Method genuine, String secret, String signatures, byte[] body, Instant now)
            throws ReflectiveOperationException {
        return (boolean)
                genuine.invoke(null, secret, header("webhook-id"), header("webhook-timestamp"), signatures, body, now);
    }

    private Method compiled() throws Exception {
        Path source = Files.writeString(folder.resolve("Receiver.java"), "class Receiver {\n" + block("java") + "}\n");
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method genuine = loader.loadClass("Receiver")
                    .getDeclaredMethod(
                            "genuine",
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            byte[].class,
                            Instant.class);
            genuine.setAccessible(true);
            return genuine;
        }
    }

    private static String secret() {
        return found("`(whsec_[A-Za-z0-9+/=]+)`");
    }

    private static String header(String name) {
        return found("(?m)^" + name + ": (.+)$");
    }

    private static String body() {
        List<String> lines = block("").strip().lines().toList();
        return lines.getLast();
    }

    /** The first block of code in this language. */
    private static String block(String language) {
        return found("(?ms)^```" + language + "\\n(.*?)^```");
    }

    private static String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(PAGE);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs", "api", "webhooks.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
