package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.Standing;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class MassAbsenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId ADMIN = new ActorId("mass.admin");
    private static final ActorId HEAD = new ActorId("mass.head");
    private static final ActorId TOWN = new ActorId("mass.town");

    @Autowired
    Tapes tapes;

    @Autowired
    TapeStore store;

    @Autowired
    MassAbsence guard;

    @Autowired
    Approvals approvals;

    @Autowired
    AbsenceApproval subject;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private final String source = "m-" + UUID.randomUUID();

    @BeforeEach
    void aHeadOfficeWithTwoBranches() {
        branch("MA00", null);
        branch("MA01", "MA00");
        branch("MA02", "MA00");
        user(ADMIN, "ADMIN", "MA00");
        user(HEAD, "MANAGER", "MA00");
        user(TOWN, "MANAGER", "MA01");
    }

    @Test
    void aTapeThatLeavesOutTooMuchWaitsAndGoesOnOnceAManagerBelievesIt() {
        full(DAY, 1, 100);
        UUID id = full(DAY.plusDays(1), 1, 70).id();
        assertThat(tapes.status(id).state()).isEqualTo(TapeState.WAITING);
        assertThat(tapes.status(id).messages())
                .contains(TapeMessage.of("tape.message.absence-held", "30", "100", "20"));
        assertThat(changedBalances()).isZero();
        assertThat(offTape()).isZero();
        AskedFor asked = asked(id);
        assertThat(asked.branch()).isEqualTo(new BranchCode("MA00"));
        assertThat(asked.facts()).containsEntry("branch.MA01", "15").containsEntry("branch.MA02", "15");

        assertThat(subject.show(asked).evidence()).contains(Line.of("tape.absence.missing", "30", "100", "30"));
        assertThat(notices.latest(HEAD, 50))
                .anySatisfy(notice -> assertThat(notice.route()).isEqualTo("approvals/" + asked.requestId()));

        approvals.decide(asked.requestId(), new Decision.Approve(), HEAD);
        awaitState(id, TapeState.APPLIED);
        assertThat(offTape()).isEqualTo(30);
        assertThat(changedBalances()).isEqualTo(70);
        assertThat(notices.latest(ADMIN, 20)).anySatisfy(notice -> {
            assertThat(notice.key()).isEqualTo("approvals.notice.approved");
            assertThat(notice.route()).isEqualTo("import/" + id);
        });
    }

    @Test
    void afterARefusalNothingHasChangedAndTheReasonIsKept() {
        full(DAY, 1, 100);
        UUID id = full(DAY.plusDays(1), 1, 70).id();
        approvals.decide(asked(id).requestId(), new Decision.Reject("文件只有一半"), HEAD);
        TapeStatus status = tapes.status(id);
        assertThat(status.state()).isEqualTo(TapeState.DISCARDED);
        assertThat(status.messages()).extracting(TapeMessage::key).contains("tape.message.absence-refused");
        assertThat(tapes.decision(id).map(Standing::reason)).contains("文件只有一半");
        assertThat(offTape() + changedBalances()).isZero();
        assertThat(staged(id)).isZero();
        assertThat(full(DAY.plusDays(1), 1, 100).changed()).isEqualTo(100);
    }

    @Test
    void whoImportedItHasNoSayAndNeitherHasTheManagerOfOneOfItsBranches() {
        full(DAY, 1, 100);
        UUID byHead = submit(DAY.plusDays(1), 1, 70, HEAD);
        UUID request = asked(byHead).requestId();
        assertRefused("approvals.maker", () -> approvals.decide(request, new Decision.Approve(), HEAD));
        assertRefused("approvals.checker", () -> approvals.decide(request, new Decision.Approve(), TOWN));
        assertRefused("approvals.checker", () -> approvals.decide(request, new Decision.Approve(), ADMIN));
        assertThat(tapes.status(byHead).state()).isEqualTo(TapeState.WAITING);
    }

    @Test
    void exactlyTheThresholdAndAFewLoansOfASmallBookDoNotWait() {
        full(DAY, 1, 100);
        assertThat(full(DAY.plusDays(1), 1, 80).state()).isEqualTo(TapeState.APPLIED);
        assertThat(full(DAY.plusDays(2), 1, 63).state()).isEqualTo(TapeState.WAITING);
        assertThat(full(DAY.plusDays(3), 1, 64).state()).isEqualTo(TapeState.APPLIED);
        String small = "m-" + UUID.randomUUID();
        Books.importText(tapes, small, DAY, TapeKind.FULL_BOOK, rows(1, 10, DAY));
        assertThat(Books.importText(tapes, small, DAY.plusDays(1), TapeKind.FULL_BOOK, rows(1, 1, DAY))
                        .state())
                .isEqualTo(TapeState.APPLIED);
    }

    @Test
    void anOverdueListThatWouldCureHalfTheBookWaitsToo() {
        Books.importText(tapes, source, DAY, TapeKind.OVERDUE_ONLY, rows(1, 40, DAY));
        TapeStatus half =
                Books.importText(tapes, source, DAY.plusDays(1), TapeKind.OVERDUE_ONLY, rows(1, 20, DAY.plusDays(1)));
        assertThat(half.state()).isEqualTo(TapeState.WAITING);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND overdue_since IS NOT NULL")
                        .param("s", source)
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void aBookInWhichMostOfThoseInArrearsAreMissingWaitsThoughFewOfItsLoansAre() {
        full(DAY, 1, 200, 20);
        TapeStatus held = full(DAY.plusDays(1), 11, 200, 20);
        assertThat(held.state()).isEqualTo(TapeState.WAITING);
        assertThat(held.messages()).contains(TapeMessage.of(MassAbsence.HELD_CUSTOMERS, "10", "20", "20"));
        assertThat(offTape()).isZero();
        AskedFor asked = asked(held.id());
        assertThat(subject.show(asked).evidence())
                .contains(
                        Line.of("tape.absence.missing", "10", "200", "5"),
                        Line.of("tape.absence.customers", "10", "20"));
        approvals.decide(asked.requestId(), new Decision.Approve(), HEAD);
        awaitState(held.id(), TapeState.APPLIED);
        assertThat(tapes.status(held.id()).messages())
                .extracting(TapeMessage::key)
                .doesNotContain(MassAbsence.HELD_CUSTOMERS);
        assertThat(offTape()).isEqualTo(10);
    }

    @Test
    void aCustomerOfWhoseArrearsOneLoanIsStillToldIsNotMissing() {
        String one = rows(1, 40, DAY, 40);
        String second = one.lines()
                .map(line -> "S" + line)
                .filter(line -> !line.isBlank())
                .reduce("", (all, line) -> all + line + "\n");
        Books.importText(tapes, source, DAY, TapeKind.FULL_BOOK, one + second + rows(101, 400, DAY, 0));
        TapeStatus next = Books.importText(
                tapes, source, DAY.plusDays(1), TapeKind.FULL_BOOK, second + rows(101, 400, DAY.plusDays(1), 0));
        assertThat(next.state()).isEqualTo(TapeState.APPLIED);
    }

    @Test
    void aListOfOverdueLoansDoesNotCureWhatWasWrittenOff() {
        Books.importText(tapes, source, DAY, TapeKind.OVERDUE_ONLY, rows(1, 5, DAY));
        jdbc.sql("UPDATE loan SET written_off_on = :d WHERE source = :s AND loan_no IN ('L4', 'L5')")
                .param("d", DAY)
                .param("s", source)
                .update();
        TapeStatus next =
                Books.importText(tapes, source, DAY.plusDays(1), TapeKind.OVERDUE_ONLY, rows(1, 3, DAY.plusDays(1)));
        assertThat(next.messages()).isEmpty();
        assertThat(count("overdue_since IS NOT NULL")).isEqualTo(5);
    }

    @Test
    void aTapeThatALaterOneHasOvertakenCannotBeApproved() {
        full(DAY, 1, 100);
        UUID waiting = full(DAY.plusDays(1), 1, 70).id();
        full(DAY.plusDays(2), 1, 100);
        assertRefused(
                "tape.as-of.older", () -> approvals.decide(asked(waiting).requestId(), new Decision.Approve(), HEAD));
        approvals.decide(asked(waiting).requestId(), new Decision.Reject("已有更新的数据"), HEAD);
        assertThat(tapes.status(waiting).state()).isEqualTo(TapeState.DISCARDED);
    }

    @Test
    void whatWasSentBackCanBeAskedAgainAndTakenBackByItsMaker() {
        full(DAY, 1, 100);
        UUID id = full(DAY.plusDays(1), 1, 70).id();
        assertRefused("tape.waiting", () -> tapes.apply(id));
        approvals.decide(asked(id).requestId(), new Decision.SendBack("请先核对"), HEAD);
        assertThat(tapes.decision(id).map(Standing::state)).contains(RequestState.SENT_BACK);
        tapes.apply(id);
        Awaitility.await()
                .until(() -> approvals.open(AbsenceApproval.KIND, id.toString()).isPresent());
        awaitState(id, TapeState.WAITING);
        assertRefused("approvals.withdraw.maker", () -> tapes.discard(id, HEAD));
        tapes.discard(id, ADMIN);
        assertThat(tapes.status(id).state()).isEqualTo(TapeState.DISCARDED);
        assertThat(approvals.open(AbsenceApproval.KIND, id.toString())).isEmpty();
        assertThat(offTape() + changedBalances()).isZero();
    }

    @Test
    void aDryRunSaysThatAManagerWillBeNeeded() {
        full(DAY, 1, 100);
        UUID upload = Books.upload(tapes, Books.HEADER + rows(1, 70, DAY.plusDays(1)));
        TapeStatus checked = tapes.importNow(
                new TapeRequest(upload, null, source, DAY.plusDays(1), TapeKind.FULL_BOOK, Set.of(), false), ADMIN);
        assertThat(checked.state()).isEqualTo(TapeState.CHECKED);
        assertThat(checked.messages()).contains(TapeMessage.of("tape.message.absence-ahead", "30", "100"));
        tapes.apply(checked.id());
        awaitState(checked.id(), TapeState.WAITING);
        assertThat(tapes.status(checked.id()).messages())
                .extracting(TapeMessage::key)
                .doesNotContain("tape.message.absence-ahead");
    }

    @Test
    void moreMissingLoansThanWereAllowedNeedANewDecision() {
        full(DAY, 1, 100);
        UUID id = full(DAY.plusDays(1), 1, 70).id();
        TapeRecord tape = store.get(id);
        store.allowAbsence(id, 29);
        assertThat(guard.held(tape)).isPresent();
        store.allowAbsence(id, 30);
        assertThat(guard.held(tape)).isEmpty();
    }

    private TapeStatus full(LocalDate asOf, int from, int to, int overdueTo) {
        return Books.importText(tapes, source, asOf, TapeKind.FULL_BOOK, rows(from, to, asOf, overdueTo));
    }

    private TapeStatus full(LocalDate asOf, int from, int to) {
        return tapes.status(submit(asOf, from, to, ADMIN));
    }

    private UUID submit(LocalDate asOf, int from, int to, ActorId by) {
        UUID upload = Books.upload(tapes, Books.HEADER + rows(from, to, asOf));
        return tapes.importNow(Books.request(upload, source, asOf, TapeKind.FULL_BOOK, null), by)
                .id();
    }

    /** Odd loans in one branch, even ones in the other; balances move with the day. */
    private static String rows(int from, int to, LocalDate asOf) {
        return rows(from, to, asOf, to);
    }

    /** The same, in arrears up to this number. */
    private static String rows(int from, int to, LocalDate asOf, int overdueTo) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "L%d,C%d,王伟,MA0%d,%d.00,%d"
                        .formatted(n, n, n % 2 + 1, 100 + asOf.toEpochDay() - DAY.toEpochDay(), n <= overdueTo ? 5 : 0))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private AskedFor asked(UUID tape) {
        return approvals.open(AbsenceApproval.KIND, tape.toString()).orElseThrow();
    }

    private void awaitState(UUID id, TapeState state) {
        Awaitility.await().until(() -> tapes.status(id).state() == state);
    }

    private long offTape() {
        return count("NOT on_tape");
    }

    private long changedBalances() {
        return count("principal_outstanding <> 100");
    }

    private long count(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND " + condition)
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private long staged(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM tape_row WHERE tape_id = :t")
                .param("t", tape)
                .query(Long.class)
                .single();
    }

    private void branch(String code, @Nullable String parent) {
        if (branches.find(new BranchCode(code)).isPresent()) return;
        branches.add(new Branch(
                new BranchCode(code),
                code,
                parent == null ? null : new BranchCode(parent),
                BusinessClock.DEFAULT_ZONE,
                "990001"));
    }

    private void user(ActorId id, String role, String branch) {
        if (users.find(id).isPresent()) return;
        users.add(
                new UserInfo(id, id.value(), "9", Set.of(role), new BranchCode(branch), null, true),
                "long-enough-1",
                Books.TESTER);
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
