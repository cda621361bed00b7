package org.qingshou.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.InternalAddresses;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.stereotype.Component;

/**
 * The one HTTP client of the house. It is strict: one call is one request on the wire, whatever the answer, because only
 * the outbox may decide to send again. OkHttp by itself repeats a request on a broken connection, on 408 and on a 503
 * with {@code Retry-After: 0}.
 */
@Component
class HttpLine {
    private static final long LARGEST_ANSWER = 1 << 20;
    private static final String RETRY_AFTER = "Retry-After";
    private static final String HIDDEN_RETRY_AFTER = "Qingshou-Retry-After";

    private final OkHttpClient client;
    private final OkHttpClient outside;

    HttpLine() {
        this(Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    HttpLine(Duration connect, Duration read, Duration call) {
        client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .fastFallback(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(connect)
                .readTimeout(read)
                .writeTimeout(read)
                .callTimeout(call)
                // Partners close idle connections; a request written into a closed one would be in doubt for nothing.
                .connectionPool(new ConnectionPool(16, 10, TimeUnit.SECONDS))
                // A request without a body cannot be one-shot, so the header that would repeat it is kept out of sight.
                .addNetworkInterceptor(chain -> hideRetryAfter(chain.proceed(chain.request())))
                .build();
        outside = client.newBuilder().dns(new OutsideOnly()).build();
    }

    Sent send(OutboundChannel.Request request) {
        Departure departure = new Departure();
        Request http = toHttp(request);
        boolean outsideOnly = request.reach() == OutboundChannel.Reach.OUTSIDE;
        // A host in figures is never looked up.
        if (outsideOnly && InternalAddresses.isPlainly(http.url().host())) return new Sent.Barred();
        OkHttpClient way = outsideOnly ? outside : client;
        Call call = way.newBuilder().eventListener(departure).build().newCall(http);
        try (Response response = call.execute()) {
            return new Sent.Answered(new OutboundChannel.Answer(response.code(), headers(response), body(response)));
        } catch (OutsideOnly.InternalAddress e) {
            return new Sent.Barred();
        } catch (IOException e) {
            String cause = e.getClass().getSimpleName();
            return departure.begun ? new Sent.InDoubt(cause) : new Sent.NotReached(cause);
        }
    }

    private static Request toHttp(OutboundChannel.Request request) {
        Request.Builder builder = new Request.Builder().url(request.url());
        request.headers().forEach(builder::header);
        boolean bodiless = request.method().equals("GET") || request.method().equals("HEAD");
        return builder.method(request.method(), bodiless ? null : new OneShot(request.body()))
                .build();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.put(
                        header.getFirst().equals(HIDDEN_RETRY_AFTER) ? RETRY_AFTER : header.getFirst(),
                        header.getSecond()));
        return headers;
    }

    private static byte[] body(Response response) throws IOException {
        Buffer kept = new Buffer();
        var source = response.body().source();
        while (kept.size() < LARGEST_ANSWER && source.read(kept, LARGEST_ANSWER - kept.size()) != -1) {
            // Reads on; the loop's condition ends it.
        }
        return kept.readByteArray();
    }

    private static Response hideRetryAfter(Response response) {
        String value = response.header(RETRY_AFTER);
        if (value == null) return response;
        return response.newBuilder()
                .removeHeader(RETRY_AFTER)
                .header(HIDDEN_RETRY_AFTER, value)
                .build();
    }

    /** Whether bytes of the request may have left. */
    private static final class Departure extends EventListener {
        private volatile boolean begun;

        @Override
        public void requestHeadersStart(Call call) {
            begun = true;
        }
    }

    private static final class OneShot extends RequestBody {
        private final byte[] bytes;

        OneShot(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public okhttp3.@Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
