package org.qingshou.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The bank's own system at the other end of {@code /api/v1}. */
public final class BankApi {
    private final RunningApp app;

    public BankApi(RunningApp app) {
        this.app = app;
    }

    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path))).GET());
    }

    public String post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", "Bearer demo-bank-key").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
