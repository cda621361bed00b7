package org.qingshou.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One circuit breaker a partner, so that a dead one is not knocked at for each of its messages. The window is of time
 * with a low minimum: the library's default of 100 calls never opens at this volume.
 */
@Component
class Breakers {
    private final CircuitBreakerRegistry registry;

    @Autowired
    Breakers() {
        this(Clock.systemUTC());
    }

    /** @param time real time, or what stands for it */
    Breakers(Clock time) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(60)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(time)
                .build());
    }

    boolean permits(String partner) {
        return of(partner).tryAcquirePermission();
    }

    /** The permission was not used, because there was nothing to send. */
    void unused(String partner) {
        of(partner).releasePermission();
    }

    void report(String partner, Sent sent, long nanos) {
        if (sent instanceof Sent.Barred) {
            unused(partner);
            return;
        }
        boolean failed = switch (sent) {
            case Sent.Answered(var answer) -> answer.status() >= 500;
            case Sent.NotReached ignored -> true;
            case Sent.InDoubt ignored -> true;
            case Sent.Barred ignored -> false;
        };
        if (failed) of(partner).onError(nanos, TimeUnit.NANOSECONDS, new PartnerFailed());
        else of(partner).onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    private CircuitBreaker of(String partner) {
        return registry.circuitBreaker(partner);
    }

    /** Only counted, never thrown. */
    private static final class PartnerFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PartnerFailed() {
            super(null, null, false, false);
        }
    }
}
