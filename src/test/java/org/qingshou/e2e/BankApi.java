package org.qingshou.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;

/** The bank's own system at the other end of {@code /api/v1}. */
final class BankApi {
    private final Site app;

    BankApi(Site app) {
        this.app = app;
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path))).GET());
    }

    String post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A tape as a form with a file, as {@code curl -F} sends it, under a key of its sender's. */
    HttpResponse<String> tape(String key, String source, LocalDate asOf, String csv) {
        String line = "--line\r\nContent-Disposition: form-data; name=";
        String body = line + "\"source\"\r\n\r\n" + source + "\r\n" + line + "\"asOf\"\r\n\r\n" + asOf + "\r\n"
                + line + "\"kind\"\r\n\r\nUPDATE\r\n" + line
                + "\"file\"; filename=\"tape.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--line--\r\n";
        return answer(HttpRequest.newBuilder(URI.create(app.url("/api/v1/tapes")))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .header("Idempotency-Key", "\"" + key + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    request.header("Authorization", "Bearer demo-bank-key").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
