package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Reach;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's contract as data: what leaves is what was entered, and no value leaves its place. */
class ProviderMappingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final MessageSettings NAMED = new MessageSettings(List.of("localhost", "sms.bank.internal"));
    private static final RouteMapping JSON = Mappings.simulated(MessageKind.SMS, "https://sms.example/send");

    private static ProviderRequest.Filling filling(String text) {
        return new ProviderRequest.Filling(ID, "13800138000", "王小明", text, "", "", "");
    }

    private static RouteMapping with(UnaryOperator<String> body) {
        return new RouteMapping(
                JSON.format(),
                JSON.url(),
                JSON.headers(),
                body.apply(JSON.body()),
                JSON.inquiry(),
                JSON.keyHours(),
                JSON.sender(),
                JSON.answer(),
                JSON.receipt());
    }

    private static RouteMapping at(String url, String headers) {
        return new RouteMapping(
                JSON.format(),
                url,
                headers,
                JSON.body(),
                "",
                JSON.keyHours(),
                JSON.sender(),
                JSON.answer(),
                JSON.receipt());
    }

    private static String body(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aJsonBodyCarriesEveryValueInItsPlaceWhateverItHolds() {
        String odd = "他说“好”\",\"to\":\"999\\\n{{secret}}";
        Request request = ProviderRequest.of(JSON, filling(odd), "s3cret", host -> false);
        JsonNode json = JsonMapper.shared().readTree(body(request));
        assertThat(json.path("text").asString()).isEqualTo(odd);
        assertThat(json.path("to").asString()).isEqualTo("13800138000");
        assertThat(json.path("id").asString()).isEqualTo(ID.toString());
        assertThat(body(request)).as("a value is never read as a hole").doesNotContain("s3cret");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer s3cret");
        assertThat(request.reach()).isEqualTo(Reach.OUTSIDE);
    }

    @Test
    void aFormIsEncodedAndAHeaderStaysOneLine() {
        RouteMapping form = new RouteMapping(
                RouteMapping.Format.FORM,
                "https://sms.bank.internal/send",
                "X-Sign: {{hmac}}\nX-From: {{sender}}",
                "id={{id}}&mobile={{to}}&content={{text}}&pwd={{secret}}",
                "",
                1,
                "1069\r\nX-Evil: 1",
                JSON.answer(),
                JSON.receipt());
        Request request = ProviderRequest.of(form, filling("a&b=c 汉"), "p&w", NAMED::mayBeInternal);
        assertThat(body(request)).endsWith("&content=a%26b%3Dc+%E6%B1%89&pwd=p%26w");
        assertThat(request.headers())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .containsEntry("X-From", "1069X-Evil: 1")
                .containsEntry("X-Sign", HexFormat.of().formatHex(ProviderRequest.hmac("p&w", request.body())));
        assertThat(request.reach()).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    void anAnswerIsReadByItsCodeAndAMissingCodeIsInDoubt() {
        assertThat(read(200, "{\"code\":\"OK\",\"msgId\":\"M-1\"}")).isEqualTo(new Delivery.Accepted("M-1"));
        assertThat(read(200, "{\"code\":\"BUSY\"}")).isEqualTo(new Delivery.Later(200, null));
        assertThat(read(200, "{\"code\":\"NUMBER_BLOCKED\"}")).isEqualTo(new Delivery.Rejected(200, "NUMBER_BLOCKED"));
        assertThat(read(200, "<html>")).isInstanceOf(Delivery.Unknown.class);
        assertThat(read(503, "{\"code\":\"OK\"}")).isEqualTo(new Delivery.Later(503, null));
        assertThat(read(401, "")).isInstanceOf(Delivery.Stopped.class);
        RouteMapping.Answer byStatus = new RouteMapping.Answer("/id", "", "", "");
        assertThat(ProviderAnswer.read(byStatus, answer(202, "{\"id\":7}"), NOW))
                .isEqualTo(new Delivery.Accepted("7"));
        assertThat(ProviderAnswer.read(byStatus, new Answer(429, Map.of("Retry-After", "30"), new byte[0]), NOW))
                .isEqualTo(new Delivery.Later(429, Duration.ofSeconds(30)));
    }

    private static Delivery read(int status, String body) {
        return ProviderAnswer.read(JSON.answer(), answer(status, body), NOW);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void receiptsAreProvenBySignatureOrToken() {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] mac = ProviderRequest.hmac("key", body);
        assertThat(proven(
                        RouteMapping.Proof.HMAC_HEX, "sha256=" + HexFormat.of().formatHex(mac), body))
                .isTrue();
        assertThat(proven(
                        RouteMapping.Proof.HMAC_HEX,
                        HexFormat.of().withUpperCase().formatHex(mac),
                        body))
                .isTrue();
        assertThat(proven(RouteMapping.Proof.HMAC_HEX, HexFormat.of().formatHex(mac), new byte[] {1}))
                .isFalse();
        String base64 = Base64.getEncoder().encodeToString(mac);
        assertThat(proven(RouteMapping.Proof.HMAC_BASE64, base64, body)).isTrue();
        assertThat(proven(RouteMapping.Proof.HMAC_BASE64, "sha256=" + base64, body))
                .isTrue();
        assertThat(proven(RouteMapping.Proof.TOKEN, "Bearer key", body)).isTrue();
        assertThat(proven(RouteMapping.Proof.TOKEN, "Bearer other", body)).isFalse();
        assertThat(proven(RouteMapping.Proof.TOKEN, "", body)).isFalse();
    }

    private static boolean proven(RouteMapping.Proof proof, String header, byte[] body) {
        return ProviderReceipts.proven(
                new RouteMapping.Receipt(proof, "X-S", "", "/id", "/s", Map.of(), ""), header, body, "key");
    }

    @Test
    void receiptsAreReadFromAListOrAloneAndAnUnknownStatusIsUnderWay() {
        List<ProviderReceipts.Told> told = ProviderReceipts.read(
                JSON.receipt(),
                bytes(
                        "{\"reports\":[{\"msgId\":\"M-1\",\"status\":\"DELIVRD\"},{\"msgId\":\"M-2\",\"status\":\"X9\"}]}"));
        assertThat(told).extracting(ProviderReceipts.Told::id).containsExactly("M-1", "M-2");
        assertThat(told)
                .extracting(ProviderReceipts.Told::result)
                .containsExactly(ReceiptResult.DELIVERED, ReceiptResult.PENDING);
        RouteMapping.Receipt alone = new RouteMapping.Receipt(
                RouteMapping.Proof.TOKEN, "X-S", "", "/id", "/s", Map.of("0", ReceiptResult.DELIVERED), "");
        assertThat(ProviderReceipts.read(alone, bytes("{\"id\":\"9\",\"s\":0}")))
                .singleElement()
                .satisfies(one -> assertThat(one.result()).isEqualTo(ReceiptResult.DELIVERED));
        assertThat(ProviderReceipts.read(alone, bytes("[{\"id\":\"9\",\"s\":0},{\"id\":\"8\",\"s\":0}]")))
                .hasSize(2);
        assertThat(ProviderReceipts.read(alone, bytes("not json"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aReceiptMaySayMoreThanTheOneBeforeNeverLess() {
        assertThat(ReceiptResult.DELIVERED.follows(null)).isTrue();
        assertThat(ReceiptResult.READ.follows(ReceiptResult.DELIVERED)).isTrue();
        assertThat(ReceiptResult.FAILED.follows(ReceiptResult.DELIVERED)).isFalse();
        assertThat(ReceiptResult.DELIVERED.follows(ReceiptResult.EMPTY_NUMBER)).isFalse();
        assertThat(ReceiptResult.DELIVERED.follows(ReceiptResult.DELIVERED)).isFalse();
        assertThat(ReceiptResult.PENDING.follows(null)).isFalse();
    }

    @Test
    void aMappingThatCannotWorkIsRefusedWithItsPlace() {
        check(JSON);
        refused("messages.route.secret.missing", () -> RouteChecks.check(MessageKind.SMS, "短信", JSON, "", NAMED));
        refused("messages.route.url", () -> check(at("http://sms.example/send", "")));
        refused("messages.route.url.internal", () -> check(at("https://10.1.2.3/send", "")));
        refused("messages.route.header", () -> check(at(JSON.url(), "no colon")));
        refused("messages.route.header", () -> check(at(JSON.url(), "Host: other.example")));
        refused("messages.route.hole", () -> check(at(JSON.url(), "X: {{text}}")));
        refused("messages.route.needs", () -> check(with(body -> body.replace("{{to}}", "1"))));
        refused("messages.route.key", () -> check(with(body -> body.replace("{{id}}", "1"))));
        refused("messages.route.hole", () -> check(with(body -> body.replace("{{sender}}", "{{idNumber}}"))));
        refused("messages.route.json", () -> check(with(body -> body.replace("\"{{to}}\"", "{{to}}"))));
        RouteMapping noSender =
                new RouteMapping(JSON.format(), JSON.url(), "", JSON.body(), "", 1, " ", JSON.answer(), JSON.receipt());
        refused("messages.route.sender", () -> check(noSender));
        RouteMapping pointer = new RouteMapping(
                JSON.format(),
                JSON.url(),
                "",
                JSON.body(),
                "",
                1,
                "1069",
                new RouteMapping.Answer("msgId", "", "", ""),
                JSON.receipt());
        refused("messages.route.pointer", () -> check(pointer));
        RouteMapping letterMeaning = new RouteMapping(
                JSON.format(),
                JSON.url(),
                "",
                JSON.body(),
                "",
                1,
                "1069",
                JSON.answer(),
                Mappings.receipts(MessageKind.LETTER));
        refused("messages.route.meaning", () -> check(letterMeaning));
    }

    private static void check(RouteMapping mapping) {
        RouteChecks.check(MessageKind.SMS, "短信", mapping, "s", NAMED);
    }
}
