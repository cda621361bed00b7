package org.qingshou.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A request about rules or a deletion does not offer to open a case. */
class RequestLinkTest {
    @Test
    void onlyACaseIsCalledACase() {
        assertThat(RequestPanel.linkKey("cases/1")).isEqualTo("approvals.record");
        assertThat(RequestPanel.linkKey("decisions?show=rules")).isEqualTo("approvals.record.other");
    }
}
