package org.qingshou.demo;

import org.qingshou.database.DatabaseOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the demo once, before the application says that it is ready. */
@Component
@Profile("demo")
class DemoSetup implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSetup.class);

    private final DatabaseOrigin origin;
    private final DemoPeople people;

    DemoSetup(DatabaseOrigin origin, DemoPeople people) {
        this.origin = origin;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!origin.fresh()) return;
        LOG.info("Preparing the demo's data; this happens once");
        people.add();
    }
}
