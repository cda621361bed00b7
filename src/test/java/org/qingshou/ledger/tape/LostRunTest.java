package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run belongs to the process it runs in: nobody enters it while that lives, and anybody takes it over when it is lost. */
@QingshouTest
class LostRunTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Tapes tapes;

    @Autowired
    TapeRunner runner;

    @Autowired
    PaymentRuns payments;

    @Autowired
    LeftImports left;

    @Autowired
    Payments paid;

    @Autowired
    TapeStore store;

    @Autowired
    BusinessClock clock;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String source = "s-" + UUID.randomUUID();
    private TapeLane other;
    private TapeLane later;

    @BeforeEach
    void anotherNode() {
        Books.branches(branches, "T101");
        other = new TapeLane(jdbc);
        later = new TapeLane(jdbc, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(61)));
    }

    @AfterEach
    void nothingIsLeftUnfinished() {
        jdbc.sql("UPDATE tape_lane SET tape_id = NULL, runner = NULL").update();
        for (UUID each : store.unfinished(clock.instant()))
            await().atMost(Duration.ofSeconds(60)).until(() -> runner.run(each));
    }

    @Test
    void aRunThatLivesIsEnteredByNoOther() {
        UUID tape = merging(source);
        TapeLane.Stay stay = other.enter(tape).orElseThrow();
        assertThat(other.enter(tape)).as("not even on its own node").isEmpty();
        assertThat(runner.run(tape)).isFalse();
        assertThat(tapes.status(tape).state()).isEqualTo(TapeState.MERGING);
        assertThat(loans(source)).isZero();
        assertThat(stay.renew()).isTrue();
        assertThat(other.alive()).contains(tape);
    }

    @Test
    void aRunThatEndsBadlyLetsTheNextOneGoOnAtOnce() {
        UUID second = merging("x" + source);
        UUID tape = merging(source);
        other.enter(tape).orElseThrow().close();
        assertThat(other.alive()).isEmpty();
        assertThat(other.enter(second))
                .as("another import still waits for its end")
                .isEmpty();
        assertThat(runner.run(tape)).isTrue();
        assertThat(loans(source)).isEqualTo(40);
    }

    @Test
    void aRunWhoseProcessIsLostIsTakenOverAndHasNothingMoreToSay() {
        UUID second = merging("x" + source);
        UUID tape = merging(source);
        TapeLane.Stay lost = other.enter(tape).orElseThrow();
        assertThat(later.enter(second)).as("another import").isEmpty();
        assertThat(later.alive()).isEmpty();
        TapeLane.Stay taken = later.enter(tape).orElseThrow();
        assertThat(lost.renew()).isFalse();
        assertThat(transaction.<Boolean>execute(status -> other.leave(lost))).isFalse();
        lost.close();
        assertThat(taken.renew()).isTrue();
        assertThat(transaction.<Boolean>execute(status -> later.leave(taken))).isTrue();
    }

    @Test
    void aLostImportAndTheLaterOnesOfItsSourceComeToTheirEndWithoutARestart() {
        UUID lost = merging(source);
        assertThat(other.enter(lost)).isPresent();
        UUID next = tapes.submit(request(source, DAY.plusDays(1), 1), Books.TESTER);
        grownOld(lost);
        left.takeUp();
        assertThat(handedOver(lost)).as("while it lives").isZero();
        silent();
        left.takeUp();
        await().atMost(Duration.ofSeconds(60)).until(() -> tapes.status(next).state() == TapeState.APPLIED);
        assertThat(tapes.status(lost).state()).isEqualTo(TapeState.APPLIED);
    }

    @Test
    void anImportThatWaitedForItsTurnInALostProcessIsTakenUp() {
        UUID waited = merging(source);
        jdbc.sql("UPDATE tape SET state = 'QUEUED' WHERE id = :t")
                .param("t", waited)
                .update();
        left.takeUp();
        assertThat(handedOver(waited)).as("it was handed in a moment ago").isZero();
        grownOld(waited);
        left.takeUp();
        await().atMost(Duration.ofSeconds(60)).until(() -> tapes.status(waited).state() == TapeState.APPLIED);
    }

    @Test
    void aRunThatWasOvertakenWhileItStagedLeavesNothingBehind() {
        UUID upload = Books.upload(tapes, Books.tape(recipe(), 0));
        jdbc.sql("CREATE TRIGGER overtaken AFTER UPDATE ON tape FOR EACH ROW BEGIN"
                        + " IF NEW.staged_at IS NOT NULL AND OLD.staged_at IS NULL THEN"
                        + " UPDATE tape_lane SET runner = 'another', heartbeat_at = heartbeat_at - INTERVAL 61 SECOND;"
                        + " UPDATE import_upload SET file_name = 'overtaken' WHERE id = NEW.upload_id; END IF; END")
                .update();
        UUID tape;
        try {
            tape = tapes.submit(
                    new TapeRequest(upload, null, source, DAY, TapeKind.FULL_BOOK, Set.of(), true), Books.TESTER);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql("SELECT file_name FROM import_upload WHERE id = :u")
                                    .param("u", upload)
                                    .query(String.class)
                                    .single()
                                    .equals("overtaken")
                            && tapes.status(tape).state() != TapeState.QUEUED
                            && staged(tape) == 0);
        } finally {
            jdbc.sql("DROP TRIGGER overtaken").update();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> tapes.status(tape).state() == TapeState.FAILED);
        assertThat(tapes.status(tape).messages()).extracting(TapeMessage::key).contains("tape.failed.interrupted");
        assertThat(staged(tape)).isZero();
        assertThat(loans(source)).isZero();
    }

    @Test
    void aPaymentsFileIsBookedByOneRunAndTakenOverToo() {
        Books.importText(tapes, source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,1000.00,40\n");
        UUID file = pay("P1,L1,2026-03-03,30.00\n");
        jdbc.sql("UPDATE payment_import SET state = 'BOOKING' WHERE id = :f")
                .param("f", file)
                .update();
        assertThat(other.enter(file)).isPresent();
        assertThat(payments.run(file)).isFalse();
        silent();
        assertThat(payments.run(file)).isTrue();
        assertThat(other.alive()).isEmpty();
    }

    private UUID pay(String rows) {
        return paid.importFile(
                        "payments.csv",
                        new ByteArrayInputStream(("还款流水号,借据号,还款日期,还款金额\n" + rows).getBytes(StandardCharsets.UTF_8)),
                        source,
                        Books.TESTER)
                .id();
    }

    private static BookRecipe recipe() {
        return new BookRecipe(3, 40, DAY, List.of("T101"), 50);
    }

    private TapeRequest request(String from, LocalDate asOf, int day) {
        return new TapeRequest(
                Books.upload(tapes, Books.tape(recipe(), day)), null, from, asOf, TapeKind.FULL_BOOK, Set.of(), true);
    }

    /** A tape that was checked and is about to be applied, by nobody yet. */
    private UUID merging(String from) {
        UUID upload = Books.upload(tapes, Books.tape(recipe(), 0));
        UUID id = tapes.importNow(
                        new TapeRequest(upload, null, from, DAY, TapeKind.FULL_BOOK, Set.of(), false), Books.TESTER)
                .id();
        jdbc.sql("UPDATE tape SET state = 'MERGING', apply = TRUE WHERE id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void silent() {
        jdbc.sql("UPDATE tape_lane SET heartbeat_at = heartbeat_at - INTERVAL 61 SECOND")
                .update();
    }

    private void grownOld(UUID tape) {
        jdbc.sql("UPDATE tape SET created_at = created_at - INTERVAL 61 SECOND WHERE id = :t")
                .param("t", tape)
                .update();
    }

    private long handedOver(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = :t")
                .param("t", tape.toString())
                .query(Long.class)
                .single();
    }

    private long loans(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s")
                .param("s", from)
                .query(Long.class)
                .single();
    }

    private long staged(UUID tape) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM tape_row WHERE tape_id = :t)"
                        + " + (SELECT COUNT(*) FROM tape_pack WHERE tape_id = :t)")
                .param("t", tape)
                .query(Long.class)
                .single();
    }
}
