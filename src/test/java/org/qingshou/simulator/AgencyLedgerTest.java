package org.qingshou.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.simulator.AgencyLedger.Receipt;

/** The agency's books: once for each key, for ever, whatever happens to the process. */
class AgencyLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void thePackageTwiceIsOnceAndAnotherBodyUnderItsKeyIsRefused() {
        try (Journal journal = journal()) {
            AgencyLedger ledger = new AgencyLedger(journal);
            assertThat(receive(ledger, "p-1", "aa")).isEqualTo(Receipt.NEW);
            assertThat(receive(ledger, "p-1", "aa")).isEqualTo(Receipt.SAME_AGAIN);
            assertThat(receive(ledger, "p-1", "bb")).isEqualTo(Receipt.OTHER_BODY);
            assertThat(ledger.all()).hasSize(1);
        }
    }

    @Test
    void aRecallOfAnUnknownPackageIsRememberedAndALateCopyIsGone() {
        try (Journal journal = journal()) {
            AgencyLedger ledger = new AgencyLedger(journal);
            assertThat(ledger.recall("p-1", NOW)).isFalse();
            assertThat(receive(ledger, "p-1", "aa")).isEqualTo(Receipt.GONE);
            assertThat(ledger.all()).noneMatch(AgencyLedger.Held::workable);
        }
    }

    @Test
    void theBooksAreTheSameAfterARestart() {
        try (Journal journal = journal()) {
            AgencyLedger ledger = new AgencyLedger(journal);
            receive(ledger, "p-1", "aa");
            receive(ledger, "p-1", "aa");
            ledger.move("p-1", "ACCEPTED", NOW);
            receive(ledger, "p-2", "cc");
            ledger.recall("p-2", NOW);
            ledger.nextSaid("p-1", NOW);
            try (Journal again = journal()) {
                AgencyLedger replayed = new AgencyLedger(again);
                assertThat(replayed.all()).isEqualTo(ledger.all());
                assertThat(replayed.nextSaid("p-1", NOW)).isEqualTo(2);
            }
        }
    }

    @Test
    void aLineTornByACrashIsDroppedAndWhatFollowsIsKept() throws IOException {
        try (Journal journal = journal()) {
            receive(new AgencyLedger(journal), "p-1", "aa");
        }
        Files.writeString(file(), "{\"kind\":\"RECEIVED\",\"pack", StandardOpenOption.APPEND);
        try (Journal journal = journal()) {
            AgencyLedger ledger = new AgencyLedger(journal);
            assertThat(ledger.all()).hasSize(1);
            receive(ledger, "p-2", "bb");
        }
        try (Journal journal = journal()) {
            assertThat(new AgencyLedger(journal).all()).hasSize(2);
        }
    }

    /** Only one that is told to misbehave so: a key it no longer knows makes a second placement of the same package. */
    @Test
    void aForgetfulAgencyTakesTheSamePackageForNewAfterSixHours() {
        try (Journal journal = journal()) {
            AgencyLedger ledger = new AgencyLedger(journal);
            receive(ledger, "p-1", "aa");
            assertThat(ledger.receive("p-1", "aa", "token", "ref", "1.00", NOW.plus(Duration.ofHours(5)), true))
                    .isEqualTo(Receipt.SAME_AGAIN);
            assertThat(ledger.receive("p-1", "aa", "token", "ref", "1.00", NOW.plus(Duration.ofHours(7)), true))
                    .isEqualTo(Receipt.NEW);
            ledger.recall("p-1", NOW.plus(Duration.ofHours(8)));
            assertThat(ledger.receive("p-1", "aa", "token", "ref", "1.00", NOW.plus(Duration.ofHours(20)), true))
                    .isEqualTo(Receipt.GONE);
        }
    }

    private static Receipt receive(AgencyLedger ledger, String id, String hash) {
        return ledger.receive(id, hash, "token", "ref", "1.00", NOW, false);
    }

    private Journal journal() {
        return new Journal(file(), SimulatedAgency.Books.ON_DISK);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }
}
