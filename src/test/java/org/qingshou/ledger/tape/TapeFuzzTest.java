package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.Seeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broken files of every kind, from the first look to the end of the import: each is refused with a sentence or taken with
 * counts that add up; none ends otherwise, hangs, or leaves anything behind. {@code -Dmutants=} makes it long.
 */
@QingshouTest
class TapeFuzzTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 60);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BookRecipe RECIPE = new BookRecipe(5, 25, DAY, List.of("T101", "T102"), 50);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    Tapes tapes;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private final Map<TapeState, Integer> ends = new EnumMap<>(TapeState.class);
    private final Map<String, Integer> refusals = new TreeMap<>();

    @BeforeEach
    void branchesExist() {
        Books.branches(branches, "T101", "T102");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whateverIsHandedInIsRefusedWithASentenceOrTakenWithCountsThatAddUp() {
        long seed = Seeds.take(getClass());
        List<byte[]> whole = List.of(Books.tape(RECIPE, 0), workbook(), packed(Books.tape(RECIPE, 0)));
        for (int i = 0; i < MUTANTS; i++) {
            Random random = new Random(seed + i);
            // A text says most; what is packed mostly breaks at its wrapping.
            byte[] file = whole.get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2));
            long begun = System.nanoTime();
            String where = "-Dseed=%d -Dmutants=1".formatted(seed + i);
            handIn(Mutations.of(file, random), random, where);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(where).isLessThan(LONGEST);
        }
        if (MUTANTS >= 60) {
            assertThat(ends.keySet()).as("some are good enough").contains(TapeState.APPLIED);
            assertThat(refusals).as("some are not").isNotEmpty();
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tape_lane WHERE tape_id IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void handIn(byte[] file, Random random, String where) {
        TapeKind kind = TapeKind.values()[random.nextInt(3)];
        TapeStatus status;
        try {
            Inspection seen = tapes.receive("tape", new ByteArrayInputStream(file), Books.TESTER);
            MappingProfile profile = seen.suggested();
            tapes.preview(seen, kind, profile, DAY);
            status = tapes.importNow(
                    Books.request(seen.upload(), "f-" + UUID.randomUUID(), DAY, kind, profile), Books.TESTER);
        } catch (Refused refused) {
            refusals.merge(refused.key(), 1, Integer::sum);
            return;
        } catch (RuntimeException unexpected) {
            throw new AssertionError(where, unexpected);
        }
        ends.merge(status.state(), 1, Integer::sum);
        assertThat(status.messages())
                .as(where)
                .extracting(TapeMessage::key)
                .doesNotContain("tape.failed.unexpected", "tape.failed.interrupted");
        assertThat(status.state()).as(where).isIn(TapeState.APPLIED, TapeState.FAILED);
        if (status.state() != TapeState.APPLIED) return;
        RealFiles.assertAddsUp(status, status.read());
        tapes.writeRejected(status.id(), Locale.ENGLISH, OutputStream.nullOutputStream());
        assertThat(tapes.rejected(status.id(), 0, 10_000)).as(where).hasSize((int) status.rejected());
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(RECIPE).writeWorkbook(0, out);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
