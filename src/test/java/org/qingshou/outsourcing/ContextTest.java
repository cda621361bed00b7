package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;

@QingshouTest
class ContextTest {
    @Autowired
    OutsourcingDesk desk;

    @Test
    void starts() {
        assertThat(desk).isNotNull();
    }
}
