package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingshou.messages.RouteMapping.Replies;

/** How providers pass answers on: in a list of their own or among receipts, with or without the message's id. */
class ProviderRepliesTest {
    private static final Replies OWN_LIST = new Replies("/mo", "/id", "/msgId", "", "/text");
    private static final Replies MIXED = new Replies("", "/id", "", "/mobile", "/content");

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static RouteMapping.Receipt receipt(String listAt, Replies replies) {
        return new RouteMapping.Receipt(
                RouteMapping.Proof.TOKEN, "X", listAt, "/msgId", "/status", Map.of(), "ok", replies);
    }

    @Test
    void aListOfTheirOwnIsReadAndIsNoReceipt() {
        byte[] body = bytes(
                "{\"mo\": [{\"id\": \"1\", \"msgId\": \"M\", \"text\": \"退订\"}, {\"id\": \"2\"}, {\"text\": \"x\"}]}");
        assertThat(ProviderReplies.read(OWN_LIST, body)).containsExactly(new ProviderReplies.Told("1", "M", "", "退订"));
        assertThat(ProviderReceipts.read(receipt("", OWN_LIST), body)).isEmpty();
    }

    @Test
    void amongReceiptsWhatHasWordsIsAnAnswer() {
        byte[] body =
                bytes("[{\"msgId\": \"M\", \"status\": \"OK\"}, {\"id\": 7, \"mobile\": \"139\", \"content\": \"T\"}]");
        assertThat(ProviderReplies.read(MIXED, body)).containsExactly(new ProviderReplies.Told("7", "", "139", "T"));
        assertThat(ProviderReceipts.read(receipt("", MIXED), body))
                .extracting(ProviderReceipts.Told::id)
                .containsExactly("M");
    }

    @Test
    void aProviderThatPassesNoneOnIsReadAsBefore() {
        byte[] body = bytes("[{\"msgId\": \"M\", \"status\": \"OK\", \"content\": \"T\"}, {\"status\": \"OK\"}]");
        assertThat(ProviderReplies.read(Replies.NONE, body)).isEmpty();
        assertThat(ProviderReceipts.read(receipt("", Replies.NONE), body)).hasSize(2);
    }

    @Test
    void aLongAnswerIsCutAndAnIdThatCannotBeKeptIsNone() {
        byte[] body = bytes("[{\"id\": \"1\", \"content\": \"" + "很".repeat(1200) + "\"}, {\"id\": \"" + "9".repeat(101)
                + "\", \"content\": \"T\"}]");
        assertThat(ProviderReplies.read(MIXED, body))
                .singleElement()
                .satisfies(told -> assertThat(told.words()).hasSize(1000));
    }

    @Test
    void aMappingSaysWhoseAnswerItIsAndBothOrNothing() {
        check(OWN_LIST);
        check(MIXED);
        check(Replies.NONE);
        for (Replies half : Set.of(
                new Replies("/mo", "", "/msgId", "", "/text"),
                new Replies("/mo", "/id", "", "", "/text"),
                new Replies("/mo", "/id", "/msgId", "", ""))) refused("messages.route.replies", () -> check(half));
        refused("messages.route.pointer", () -> check(new Replies("mo", "/id", "/msgId", "", "/text")));
    }

    private static void check(Replies replies) {
        RouteMapping known = Mappings.simulated(MessageKind.SMS, "https://sms.bank.internal/send");
        RouteMapping.Receipt how = known.receipt();
        RouteMapping mapping = new RouteMapping(
                known.format(),
                known.url(),
                known.headers(),
                known.body(),
                known.inquiry(),
                known.keyHours(),
                known.sender(),
                known.answer(),
                new RouteMapping.Receipt(
                        how.proof(),
                        how.header(),
                        how.listAt(),
                        how.idAt(),
                        how.statusAt(),
                        how.meanings(),
                        how.reply(),
                        replies));
        RouteChecks.check(MessageKind.SMS, "短信", mapping, "s", new MessageSettings(List.of("sms.bank.internal")));
    }
}
