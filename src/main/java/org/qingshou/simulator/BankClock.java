package org.qingshou.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The bank's clock as it tells it beside its keys: the demo's can be moved, and a signed call must agree with it. */
public final class BankClock extends Clock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI keys;
    private volatile Duration offset = Duration.ZERO;

    /** @param bank its address, such as {@code http://localhost:8080} */
    public BankClock(URI bank) {
        keys = bank.resolve(BankLine.BASE + "/keys");
    }

    /** Reads it once; a bank that does not answer leaves the clock as it was. */
    public void follow() {
        try {
            String body = http.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Instant there = Instant.parse(JSON.readTree(body).path("time").asString(""));
            offset = Duration.between(Clock.systemUTC().instant(), there);
        } catch (IOException | JacksonException | DateTimeException e) {
            System.err.println(
                    "the bank's clock cannot be read: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }
}
