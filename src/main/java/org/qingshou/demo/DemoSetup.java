package org.qingshou.demo;

import java.time.Duration;
import org.qingshou.database.ClockShift;
import org.qingshou.database.DatabaseOrigin;
import org.qingshou.kernel.BusinessClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the demo once, before the application says that it is ready, and starts its agency each time. */
@Component
@Profile("demo")
class DemoSetup implements ApplicationRunner {
    /** Long enough to see a placement as offered before the agency takes it, short enough to wait for. */
    private static final Duration AGENCY_STEP = Duration.ofSeconds(10);

    private final DatabaseOrigin origin;
    private final ClockShift shift;
    private final DemoAgency agency;
    private final DemoMessages messages;
    private final DemoRegister register;
    private final DemoLife life;
    private final BusinessClock clock;

    DemoSetup(
            DatabaseOrigin origin,
            ClockShift shift,
            DemoAgency agency,
            DemoMessages messages,
            DemoRegister register,
            DemoLife life,
            BusinessClock clock) {
        this.origin = origin;
        this.shift = shift;
        this.agency = agency;
        this.messages = messages;
        this.register = register;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (origin.fresh()) {
            shift.freely(life::live);
            origin.markFilled();
        }
        agency.register(agency.start(AGENCY_STEP), clock.today());
        messages.start();
        register.start();
    }
}
