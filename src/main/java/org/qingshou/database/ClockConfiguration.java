package org.qingshou.database;

import java.time.Clock;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the one clock; only the demo, the benchmark and the tests get one that can be shifted. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    BusinessClock businessClock(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo", "benchmark", "test"))
                ? BusinessClock.shiftable(Clock.system(BusinessClock.DEFAULT_ZONE))
                : BusinessClock.real();
    }
}
