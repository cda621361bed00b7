package org.qingshou.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
@WithMockUser(username = "audit.sun", roles = "COMPLIANCE")
class AuditSearchTest {
    record Happened(String subjectId, String action, ActorId actor, Instant at) implements AuditableEvent {
        @Override
        public String subjectType() {
            return "case";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("code", "X");
        }
    }

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSearch search;

    @BeforeEach
    void threeThingsHappened() {
        // 23:59 and 00:01 of the bank's day, which is not the day of UTC.
        trail.write(new Happened("as-1", "as.first", new ActorId("trail.li"), Instant.parse("2020-03-01T15:59:00Z")));
        trail.write(new Happened("as-1", "as.second", new ActorId("trail.li"), Instant.parse("2020-03-01T16:01:00Z")));
        trail.write(new Happened("as-2", "as.first", new ActorId("trail%li"), Instant.parse("2020-03-02T16:01:00Z")));
    }

    @Test
    void theNewestStandsFirstAndPagesFollowEachOther() {
        assertThat(ids(filter("", "trail", ""), 0, 2)).containsExactly("as.first as-2", "as.second as-1");
        assertThat(ids(filter("", "trail", ""), 2, 2)).containsExactly("as.first as-1");
        assertThat(search.count(filter("", "trail", ""))).isEqualTo(3);
    }

    @Test
    void aRecordAnActorAndAnActionAreFound() {
        assertThat(ids(filter("as-1", "", ""), 0, 9)).hasSize(2);
        assertThat(ids(filter("", "", "as.second"), 0, 9)).containsExactly("as.second as-1");
        assertThat(ids(filter("", "trail%", ""), 0, 9)).containsExactly("as.first as-2");
        assertThat(search.actions()).contains("as.first", "as.second");
    }

    @Test
    void daysAreTheBanksDaysAndTheLastIsIncluded() {
        LocalDate first = LocalDate.parse("2020-03-01");
        assertThat(ids(new AuditFilter("", "trail", "", first, first), 0, 9)).containsExactly("as.first as-1");
        assertThat(ids(new AuditFilter("", "trail", "", first.plusDays(1), first.plusDays(1)), 0, 9))
                .containsExactly("as.second as-1");
    }

    @Test
    void factsAreReadBack() {
        assertThat(search.page(filter("as-2", "", ""), 0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsExactly(Map.entry("code", "X")));
    }

    @Test
    @WithMockUser(roles = {"MANAGER", "ADMIN", "OFFICER"})
    void nobodyButComplianceReadsIt() {
        assertThatThrownBy(() -> search.count(AuditFilter.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> search.page(AuditFilter.NONE, 0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private static AuditFilter filter(String subject, String actor, String action) {
        return new AuditFilter(subject, actor, action, null, null);
    }

    private List<String> ids(AuditFilter filter, int offset, int limit) {
        return search.page(filter, offset, limit).stream()
                .map(entry -> entry.action() + " " + entry.subjectId())
                .toList();
    }
}
