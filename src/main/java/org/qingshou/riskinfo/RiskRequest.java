package org.qingshou.riskinfo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingshou.outbox.channel.OutboundChannel.Reach;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outbox.channel.PartnerAddress;
import org.qingshou.outbox.mapping.Placeholders;
import org.qingshou.outbox.mapping.Written;

/** Builds a question from a provider's mapping; pure, so that the preview is what leaves. */
final class RiskRequest {
    static final String ID = "id";
    static final String SECRET = "secret";
    static final String NAME = "name";
    static final String ID_NUMBER = "idNumber";
    static final String CREDIT_CODE = "creditCode";

    /** All that may leave (R-OUT-07): of a person the id number, of a company its unified social credit code. */
    static final Set<String> OF_PERSON = Set.of(ID, SECRET, NAME, ID_NUMBER);

    static final Set<String> OF_COMPANY = Set.of(ID, SECRET, NAME, CREDIT_CODE);
    static final Set<String> IN_HEADERS = Set.of(ID, SECRET);
    static final Set<String> IN_URL = Set.of(ID);

    private RiskRequest() {}

    /** Whom it is about; {@code number} is the one that belongs to the kind. */
    record Subject(boolean company, String name, String number) {}

    static Request of(RiskMapping mapping, UUID id, Subject subject, String secret, Predicate<String> named) {
        RiskMapping.Ask ask = subject.company() ? mapping.company() : mapping.person();
        Map<String, String> values = new HashMap<>(values(id, secret));
        values.put(NAME, subject.name());
        values.put(subject.company() ? CREDIT_CODE : ID_NUMBER, subject.number());
        byte[] body = Placeholders.fill(ask.body(), values, Written::quoted).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers(mapping, values(id, secret));
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new Request("POST", ask.url(), headers, body, reach(ask.url(), named));
    }

    static Request inquiry(RiskMapping mapping, UUID id, String secret, Predicate<String> named) {
        Map<String, String> values = values(id, secret);
        String url = Placeholders.fill(mapping.inquiry(), values, Written::encoded);
        return new Request("GET", url, headers(mapping, values), new byte[0], reach(url, named));
    }

    private static Map<String, String> values(UUID id, String secret) {
        return Map.of(ID, id.toString(), SECRET, secret);
    }

    private static Map<String, String> headers(RiskMapping mapping, Map<String, String> values) {
        Map<String, String> headers = new LinkedHashMap<>();
        Written.headers(mapping.headers())
                .forEach((name, value) -> headers.put(name, Placeholders.fill(value, values, Written::plain)));
        return headers;
    }

    private static Reach reach(String url, Predicate<String> named) {
        return named.test(PartnerAddress.host(URI.create(url))) ? Reach.ANYWHERE : Reach.OUTSIDE;
    }
}
