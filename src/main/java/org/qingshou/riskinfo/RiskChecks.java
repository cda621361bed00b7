package org.qingshou.riskinfo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.channel.PartnerAddress;
import org.qingshou.outbox.mapping.Placeholders;
import org.qingshou.outbox.mapping.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** Whether a provider's mapping can work, told field by field before it is kept. */
final class RiskChecks {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 10_000;
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "content-length", "content-type", "transfer-encoding");

    private RiskChecks() {}

    static void check(String name, RiskMapping mapping, String secret, RiskSettings settings) {
        if (name.isBlank() || name.length() > LONGEST_NAME) throw Refused.badInput("riskinfo.bad.name", LONGEST_NAME);
        String all = mapping.headers()
                + mapping.person().body()
                + mapping.company().body()
                + mapping.answer().places();
        if (all.length() > LONGEST_TEXT) throw Refused.badInput("riskinfo.bad.long", LONGEST_TEXT);
        if (mapping.person().none() && mapping.company().none()) throw Refused.badInput("riskinfo.bad.nobody");
        headers(mapping);
        ask(mapping, false, secret, settings);
        ask(mapping, true, secret, settings);
        String inquiry = mapping.inquiry();
        if (!inquiry.isEmpty()) {
            holes("riskinfo.field.inquiry", inquiry, RiskRequest.IN_URL);
            address(inquiry.replaceAll("\\{\\{\\s*id\\s*}}", "0"), settings);
        }
        boolean named = Placeholders.of(mapping.headers()
                        + mapping.person().body()
                        + mapping.company().body())
                .contains(RiskRequest.SECRET);
        if (named && secret.isEmpty()) throw Refused.badInput("riskinfo.bad.secret");
        pointer("riskinfo.field.code", mapping.answer().codeAt());
        pointer("riskinfo.field.asOf", mapping.answer().asOfAt());
        if (!mapping.answer().codeAt().isEmpty() && mapping.answer().ok().isBlank())
            throw Refused.badInput("riskinfo.bad.ok");
        if (FindingPlace.read(mapping.answer().places()).isEmpty()) throw Refused.badInput("riskinfo.bad.places");
    }

    private static void headers(RiskMapping mapping) {
        for (Map.Entry<String, String> line : Written.headers(mapping.headers()).entrySet()) {
            String name = line.getKey();
            if (!name.matches("[A-Za-z0-9-]{1,60}") || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)))
                throw Refused.badInput("riskinfo.bad.header", name);
            holes("riskinfo.field.headers", line.getValue(), RiskRequest.IN_HEADERS);
        }
    }

    private static void ask(RiskMapping mapping, boolean company, String secret, RiskSettings settings) {
        RiskMapping.Ask ask = company ? mapping.company() : mapping.person();
        if (ask.none()) return;
        // A hole in the address would put a person's data into logs.
        if (!Placeholders.of(ask.url()).isEmpty()) throw Refused.badInput("riskinfo.bad.urlHole");
        address(ask.url(), settings);
        String field = company ? "riskinfo.field.companyBody" : "riskinfo.field.personBody";
        holes(field, ask.body(), company ? RiskRequest.OF_COMPANY : RiskRequest.OF_PERSON);
        String number = company ? RiskRequest.CREDIT_CODE : RiskRequest.ID_NUMBER;
        Set<String> named = Placeholders.of(ask.body());
        if (!named.contains(number)) throw Refused.badInput("riskinfo.bad.number", "#" + field, number);
        if (!named.contains(RiskRequest.ID)
                && !Placeholders.of(mapping.headers()).contains(RiskRequest.ID))
            throw Refused.badInput("riskinfo.bad.key", "#" + field);
        json(mapping, company, secret, field);
    }

    /** Filled with values that would leave their place if they could, it must still be JSON. */
    private static void json(RiskMapping mapping, boolean company, String secret, String field) {
        String odd = "\"}],\n\\";
        byte[] filled = RiskRequest.of(
                        mapping, new UUID(0, 0), new RiskRequest.Subject(company, odd, odd), secret + odd, host -> true)
                .body();
        try {
            JsonMapper.shared().readTree(new String(filled, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw Refused.badInput("riskinfo.bad.json", "#" + field);
        }
    }

    private static void address(String url, RiskSettings settings) {
        switch (PartnerAddress.check(url, settings::mayBeInternal)) {
            case MALFORMED -> throw Refused.badInput("riskinfo.bad.url");
            case INTERNAL -> throw Refused.badInput("riskinfo.bad.url.internal", PartnerAddress.host(URI.create(url)));
            case NONE -> {}
        }
    }

    private static void holes(String field, String text, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>(Placeholders.of(text));
        unknown.removeAll(allowed);
        if (!unknown.isEmpty())
            throw Refused.badInput(
                    "riskinfo.bad.hole",
                    "#" + field,
                    String.join(", ", unknown),
                    String.join(", ", new TreeSet<>(allowed)));
    }

    private static void pointer(String field, String pointer) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("riskinfo.bad.pointer", "#" + field);
        }
    }
}
