package org.qingshou.riskinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Reach;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outbox.mapping.Placeholders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's contract as data: only what is listed leaves, and only an answer that was read is one. */
class RiskMappingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final RiskSettings NAMED = new RiskSettings(30, List.of("data.bank.internal"));
    private static final RiskMapping GOOD = RecordedProvider.mapping("https://risk.example/v1/query");

    private static RiskMapping with(RiskMapping.Ask person, String headers, String inquiry) {
        return new RiskMapping(person, GOOD.company(), headers, inquiry, GOOD.answer());
    }

    private static RiskMapping person(String url, String body) {
        return with(new RiskMapping.Ask(url, body), GOOD.headers(), "");
    }

    private static RiskMapping answer(String codeAt, String ok, String places) {
        return new RiskMapping(
                GOOD.person(),
                GOOD.company(),
                GOOD.headers(),
                "",
                new RiskMapping.Answer(codeAt, ok, "BUSY", "/asOf", places));
    }

    private static void check(RiskMapping mapping) {
        RiskChecks.check("风险信息", mapping, "s", NAMED);
    }

    private static RiskAnswer.Read read(int status, String body) {
        return RiskAnswer.read(GOOD.answer(), new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)), NOW);
    }

    @Test
    void onlyNameAndTheNumberOfTheKindLeaveEachInItsPlace() {
        String odd = "他\",\"idNo\":\"9\\\n{{secret}}";
        Request request = RiskRequest.of(
                GOOD, ID, new RiskRequest.Subject(false, odd, "330100198001011234"), "s3cret", host -> false);
        JsonNode json = JsonMapper.shared().readTree(new String(request.body(), StandardCharsets.UTF_8));
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("requestId", "name", "idNo");
        assertThat(json.path("name").asString()).isEqualTo(odd);
        assertThat(json.path("idNo").asString()).isEqualTo("330100198001011234");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer s3cret");
        assertThat(request.reach()).isEqualTo(Reach.OUTSIDE);
        Request company =
                RiskRequest.of(GOOD, ID, new RiskRequest.Subject(true, "恒达", "91330109MA2H000001"), "s", host -> true);
        assertThat(new String(company.body(), StandardCharsets.UTF_8))
                .contains("91330109MA2H000001")
                .doesNotContain("恒达");
        assertThat(RiskRequest.OF_PERSON).containsExactlyInAnyOrder("id", "secret", "name", "idNumber");
        assertThat(RiskRequest.OF_COMPANY).containsExactlyInAnyOrder("id", "secret", "name", "creditCode");
    }

    @Test
    void aMappingThatCannotWorkIsRefusedWithItsPlace() {
        check(GOOD);
        String url = GOOD.person().url();
        String body = GOOD.person().body();
        refused("riskinfo.bad.name", () -> RiskChecks.check(" ", GOOD, "s", NAMED));
        refused("riskinfo.bad.secret", () -> RiskChecks.check("名", GOOD, "", NAMED));
        refused("riskinfo.bad.url", () -> check(person("http://risk.example/q", body)));
        refused("riskinfo.bad.url.internal", () -> check(person("https://10.1.2.3/q", body)));
        refused("riskinfo.bad.urlHole", () -> check(person(url + "?no={{idNumber}}", body)));
        refused("riskinfo.bad.hole", () -> check(person(url, body.replace("{{name}}", "{{phone}}"))));
        refused("riskinfo.bad.hole", () -> check(person(url, body.replace("{{name}}", "{{creditCode}}"))));
        refused("riskinfo.bad.number", () -> check(person(url, body.replace("{{idNumber}}", "1"))));
        refused("riskinfo.bad.json", () -> check(person(url, body.replace("\"{{name}}\"", "{{name}}"))));
        refused("riskinfo.bad.key", () -> check(with(new RiskMapping.Ask(url, body.replace("{{id}}", "1")), "", "")));
        refused("riskinfo.bad.header", () -> check(with(GOOD.person(), "no colon", "")));
        refused("riskinfo.bad.hole", () -> check(with(GOOD.person(), "X: {{idNumber}}", "")));
        refused("riskinfo.bad.hole", () -> check(with(GOOD.person(), GOOD.headers(), url + "/{{name}}")));
        refused(
                "riskinfo.bad.nobody",
                () -> check(new RiskMapping(RiskMapping.Ask.NONE, RiskMapping.Ask.NONE, "", "", GOOD.answer())));
        refused("riskinfo.bad.pointer", () -> check(answer("code", "0", RecordedProvider.PLACES)));
        refused("riskinfo.bad.ok", () -> check(answer("/code", " ", RecordedProvider.PLACES)));
        refused("riskinfo.bad.places", () -> check(answer("/code", "0", " ")));
        refused("riskinfo.place.kind", () -> check(answer("/code", "0", "FISHING list=/a")));
        refused("riskinfo.place.list", () -> check(answer("/code", "0", "PLEDGE date=/a")));
        refused("riskinfo.place.part", () -> check(answer("/code", "0", "PLEDGE list=/a court=/b")));
        refused("riskinfo.place.part", () -> check(answer("/code", "0", "PLEDGE list=/a only=/b")));
        refused("riskinfo.place.pointer", () -> check(answer("/code", "0", "PLEDGE list=a")));
    }

    @Test
    void findingsAreReadFromTheirPlacesAndOnlyThoseThatCount() {
        RiskAnswer.Read read = read(200, RecordedProvider.resource("answer.json"));
        assertThat(read.outcome()).isInstanceOf(Delivery.Accepted.class);
        RiskAnswer.Told told = read.told().orElseThrow();
        assertThat(told.asOf()).isEqualTo("2026-02-27");
        assertThat(told.findings())
                .containsExactly(
                        new RiskFinding(
                                RiskKind.ENFORCEMENT, "2025-08-04", "杭州市萧山区人民法院", "186000.00", "（2025）浙0109执1203号"),
                        new RiskFinding(RiskKind.PLEDGE, "2025-02-01", "某商业银行", "300000.00", "0109202500012345"));
    }

    @Test
    void whatWasNotReadIsNoCleanRecord() {
        assertThat(read(200, "{\"code\":\"0\",\"data\":{\"zhixing\":[]}}")
                        .told()
                        .orElseThrow()
                        .findings())
                .isEmpty();
        for (String odd : List.of("", "<html>", "{\"code\":\"0\"}", "{\"code\":\"0\",\"data\":{}}", "{}"))
            assertThat(read(200, odd).outcome()).as(odd).isEqualTo(new Delivery.Rejected(200, RiskAnswer.UNREADABLE));
        assertThat(read(200, "{\"code\":\"E7\"}").outcome()).isEqualTo(new Delivery.Rejected(200, "E7"));
        assertThat(read(200, "{\"code\":\"查无王小明\"}").outcome())
                .as("words of the provider may name somebody")
                .isEqualTo(new Delivery.Rejected(200, "OTHER"));
        assertThat(read(200, "{\"code\":\"BUSY\"}").outcome()).isInstanceOf(Delivery.Later.class);
        assertThat(read(409, "").outcome()).isEqualTo(new Delivery.Rejected(409, "HTTP 409"));
        assertThat(read(503, "").outcome()).isInstanceOf(Delivery.Later.class);
        assertThat(read(401, "").outcome()).isInstanceOf(Delivery.Stopped.class);
    }

    @Test
    void aDayThatIsNoneIsNotKeptBesideTheSealedFindings() {
        assertThat(read(200, "{\"code\":\"0\",\"asOf\":\"王小明 2026\",\"data\":{\"shixin\":[]}}")
                        .told()
                        .orElseThrow()
                        .asOf())
                .isEmpty();
        assertThat(Placeholders.of(GOOD.headers())).containsOnly("id", "secret");
    }
}
