package org.qingshou.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueMapDialogTest {
    @Test
    void aLineWithoutAMeaningIsNoConversion() {
        assertThat(ValueMapDialog.map("Current = 0\nLate (31-120 days) = 120\nGrace = \nnothing\n"))
                .isEqualTo(Map.of("Current", "0", "Late (31-120 days)", "120"));
    }
}
