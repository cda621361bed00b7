package org.qingshou;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as its dependency table says. */
class ModularityTest {
    @Test
    void modulesRespectTheirDeclaredDependencies() {
        ApplicationModules.of(QingshouApplication.class).verify();
    }
}
