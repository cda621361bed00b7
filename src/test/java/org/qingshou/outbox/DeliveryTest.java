package org.qingshou.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.Pace;

/** What becomes of a message for each answer, each fault and each crash. */
class DeliveryTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static OutboxBench bench;

    @StartStop
    final MockWebServer partner = new MockWebServer();

    private final String name = "partner-" + TESTS.incrementAndGet();
    private TestChannel channel;
    private TestChannel urgent;

    @BeforeAll
    static void open() {
        bench = new OutboxBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void channels() {
        bench.jdbc().sql("DELETE FROM outbound_message").update();
        bench.channels.clear();
        String address = partner.url("/placements").toString();
        channel = new TestChannel("place", true, bench.clock::instant, message -> address);
        urgent = new TestChannel("recall", false, bench.clock::instant, message -> address + "/recall");
        urgent.pace = new Pace(List.of(Duration.ZERO, Duration.ofSeconds(30)), true, true, Duration.ofMinutes(15));
        bench.channels.addAll(List.of(channel, urgent));
        bench.restart();
    }

    @Test
    void anAcceptedMessageIsDeliveredOnceAndNotSentAgain() {
        answers(202);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofDays(2));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.getRequestCount()).isEqualTo(1);
        assertThat(channel.settled).containsExactly(new Delivery.Accepted(null));
        assertThat(bench.changes(id)).containsExactly("queued", "delivered");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 503})
    void anAnswerThatAsksForPatienceIsTriedAgainWithTheSameKey(int status) throws InterruptedException {
        answers(status, 202);
        UUID id = queue(1);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DUE);
        assertThat(bench.view(id).lastStatus()).isEqualTo(status);
        bench.tick();
        assertThat(partner.getRequestCount()).isEqualTo(1);
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        String first = partner.takeRequest().getHeaders().get("Idempotency-Key");
        assertThat(first).isEqualTo("\"" + id + "\"");
        assertThat(partner.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(first);
    }

    @Test
    void aPartnerThatAsksForTwoMinutesGetsThem() {
        partner.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "120")
                .build());
        answers(202);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofSeconds(119));
        bench.tick();
        assertThat(partner.getRequestCount()).isEqualTo(1);
        later(Duration.ofSeconds(14));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void aBusinessRefusalIsFinal(int status) {
        answers(status);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofDays(1));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.REFUSED);
        assertThat(partner.getRequestCount()).isEqualTo(1);
        assertThat(channel.settled).containsExactly(new Delivery.Rejected(status, "refused"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 410})
    void whatNoRetryCanMendWaitsForAPerson(int status) {
        answers(status, 202);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofDays(1));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.NEEDS_PERSON);
        assertThat(partner.getRequestCount()).isEqualTo(1);
        assertThat(channel.stuck).extracting(message -> message.id()).containsExactly(id);
        assertThat(bench.outbox().needingPerson(List.of("place"), 500))
                .extracting(OutboundView::id)
                .contains(id);
        bench.outbox().resend(id, OutboxBench.TESTER);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void theLastAttemptOfTheScheduleAsksForAPerson() {
        channel.pace = new Pace(List.of(Duration.ZERO, Duration.ofSeconds(5)), false, false, Duration.ofHours(2));
        answers(503, 503);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.NEEDS_PERSON);
        assertThat(channel.stuck).hasSize(1);
    }

    @Test
    void afterABrokenLineThePartnerIsAskedAndWhatItHasIsNotSentAgain() throws InterruptedException {
        partner.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answers(200);
        UUID id = queue(1);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.UNKNOWN);
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.takeRequest().getMethod()).isEqualTo("POST");
        assertThat(partner.takeRequest().getTarget()).isEqualTo("/placements/" + id);
        assertThat(partner.getRequestCount()).isEqualTo(2);
    }

    @Test
    void afterABrokenLineWhatThePartnerDoesNotHaveIsSentAgain() {
        partner.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        answers(404, 202);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.getRequestCount()).isEqualTo(3);
        assertThat(channel.settled.getFirst()).isInstanceOf(Delivery.Unknown.class);
        assertThat(channel.settled.getLast()).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void aQuestionThatIsNotAnsweredLeavesTheMessageInDoubt() {
        partner.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answers(503, 401);
        UUID id = queue(1);
        bench.tick();
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.UNKNOWN);
        later(Duration.ofMinutes(6));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.NEEDS_PERSON);
        answers(200);
        bench.outbox().resend(id, OutboxBench.TESTER);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.getRequestCount()).isEqualTo(4);
    }

    @Test
    void aMessageFirstSentLongAgoIsAskedForBeforeItIsSentAgain() throws InterruptedException {
        answers(503, 503, 503, 503, 404, 202);
        UUID id = queue(1);
        for (int i = 0; i < 4; i++) {
            bench.tick();
            later(Duration.ofHours(1 + i));
        }
        bench.restart();
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        for (int i = 0; i < 4; i++) partner.takeRequest();
        assertThat(partner.takeRequest().getMethod()).isEqualTo("GET");
    }

    @Test
    void aCrashBetweenSendingAndRecordingIsAskedForAfterTheClaimHasLapsed() {
        answers(202, 200);
        channel.crash = new IllegalStateException("the process died here");
        UUID id = queue(1);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.SENDING);
        bench.restart();
        later(Dispatcher.CLAIM.minusSeconds(1));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.SENDING);
        later(Duration.ofSeconds(2));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.getRequestCount()).isEqualTo(2);
        assertThat(bench.changes(id)).containsExactly("queued", "unknown", "delivered");
    }

    @Test
    void messagesOfOneKeyLeaveOneAfterTheOther() {
        answers(503, 202, 202);
        String key = Ids.next().toString();
        UUID first = bench.queue("place", name, key, 1);
        UUID second = bench.queue("place", name, key, 2);
        bench.tick();
        assertThat(partner.getRequestCount()).isEqualTo(1);
        assertThat(bench.view(second).attempt()).isZero();
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(bench.view(first).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(bench.view(second).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void anUrgentMessageOvertakesOneThatIsStuck() {
        answers(503, 200);
        String key = Ids.next().toString();
        UUID place = bench.queue("place", name, key, 1);
        bench.tick();
        UUID recall = bench.queue("recall", name, key, 1);
        bench.tick();
        assertThat(bench.view(place).state()).isEqualTo(MessageState.DUE);
        assertThat(bench.view(recall).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aDeadPartnerDelaysNoOther() {
        String silent = name + "-silent";
        MockWebServer other = new MockWebServer();
        try {
            other.start();
            String address = other.url("/").toString();
            partner.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            other.enqueue(new MockResponse.Builder().code(202).build());
            String stalled = partner.url("/placements").toString();
            bench.channels.clear();
            bench.channels.add(new TestChannel(
                    "place",
                    true,
                    bench.clock::instant,
                    message -> message.partner().equals(silent) ? stalled : address));
            bench.restart();
            UUID hanging = bench.queue("place", silent, Ids.next().toString(), 1);
            UUID quick = queue(1);
            bench.tick();
            assertThat(bench.view(quick).state()).isEqualTo(MessageState.DELIVERED);
            assertThat(bench.view(hanging).state()).isEqualTo(MessageState.UNKNOWN);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } finally {
            other.close();
        }
    }

    @Test
    void twoNodesSendEachMessageOnce() throws InterruptedException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers(202);
            ids.add(queue(1));
        }
        Dispatcher first = bench.newDispatcher();
        Dispatcher second = bench.newDispatcher();
        Thread one = Thread.ofVirtual().start(() -> first.drain(name));
        Thread two = Thread.ofVirtual().start(() -> second.drain(name));
        one.join();
        two.join();
        first.destroy();
        second.destroy();
        assertThat(ids).allSatisfy(id -> assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED));
        assertThat(partner.getRequestCount()).isEqualTo(ids.size());
    }

    @Test
    void aPartnerThatFailsFiveTimesInARowIsLeftInPeace() {
        for (int i = 0; i < 12; i++) answers(500);
        for (int i = 0; i < 12; i++) queue(1);
        bench.tick();
        later(Duration.ofSeconds(6));
        bench.tick();
        assertThat(partner.getRequestCount()).isBetween(5, 12);
        int knocked = partner.getRequestCount();
        later(Duration.ofMinutes(6));
        bench.tick();
        assertThat(partner.getRequestCount()).isEqualTo(knocked);
    }

    @Test
    void aMessageNobodyClaimedIsTakenBackAsIfItHadNeverBeen() {
        UUID id = queue(1);
        assertThat(bench.outbox().cancel(id, OutboxBench.TESTER)).isTrue();
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(partner.getRequestCount()).isZero();
    }

    @Test
    void aMessageThatMayHaveLeftIsStoppedAndSaysSo() {
        answers(503);
        UUID id = queue(1);
        bench.tick();
        assertThat(bench.outbox().cancel(id, OutboxBench.TESTER)).isFalse();
        later(Duration.ofDays(1));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPausedMessageStaysUntilItIsResumed() {
        answers(202);
        UUID id = queue(1);
        bench.outbox().pause(id, OutboxBench.TESTER);
        bench.tick();
        assertThat(partner.getRequestCount()).isZero();
        bench.outbox().resume(id, OutboxBench.TESTER);
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aLateMessageIsToldOnce() {
        urgent.pace = new Pace(List.of(Duration.ZERO, Duration.ofMinutes(15)), true, true, Duration.ofMinutes(15));
        answers(503, 503, 503, 503);
        UUID id = bench.queue("recall", name, Ids.next().toString(), 1);
        for (int i = 0; i < 3; i++) {
            bench.tick();
            later(Duration.ofMinutes(17));
        }
        assertThat(urgent.late).extracting(message -> message.id()).containsExactly(id);
    }

    @Test
    void theSameMessageTwiceIsRefused() {
        String key = Ids.next().toString();
        bench.queue("place", name, key, 1);
        assertThatThrownBy(() -> bench.queue("place", name, key, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void theBodyLiesSealedInTheDatabase() {
        UUID id = queue(1);
        byte[] stored = bench.jdbc()
                .sql("SELECT body FROM outbound_message WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("body-1");
    }

    private UUID queue(int seq) {
        return bench.queue("place", name, Ids.next().toString(), seq);
    }

    private void answers(int... statuses) {
        for (int status : statuses)
            partner.enqueue(new MockResponse.Builder().code(status).build());
    }

    private void later(Duration time) {
        bench.time.pass(time);
    }

    @Test
    void aMessageThatMayNotLeaveYetIsPutOffWithoutAnAttemptAndLeavesThen() {
        answers(202);
        UUID id = queue(1);
        java.time.Instant due = bench.view(id).dueAt().plus(Duration.ofHours(9));
        channel.leave = java.util.Optional.of(new Delivery.Postponed(due));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DUE);
        assertThat(bench.view(id).attempt()).isZero();
        assertThat(bench.view(id).dueAt()).isEqualTo(due);
        later(Duration.ofHours(8));
        bench.tick();
        assertThat(channel.late)
                .as("it is not late while it waits for its hour")
                .isEmpty();
        channel.leave = java.util.Optional.empty();
        later(Duration.ofHours(2));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(partner.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aMessageThatMayNotLeaveAnyMoreIsWithheld() {
        UUID id = queue(1);
        channel.leave = java.util.Optional.of(new Delivery.Withheld("guard"));
        bench.tick();
        assertThat(bench.view(id).state()).isEqualTo(MessageState.REFUSED);
        assertThat(bench.view(id).lastCause()).isEqualTo("guard");
        assertThat(partner.getRequestCount()).isZero();
        assertThat(channel.settled).containsExactly(new Delivery.Withheld("guard"));
    }
}
