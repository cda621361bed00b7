package org.qingshou.messages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingshou.outbox.channel.OutboundChannel.Reach;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outbox.channel.PartnerAddress;
import org.qingshou.outbox.mapping.Placeholders;
import org.qingshou.outbox.mapping.Written;

/** Builds a provider's request from its mapping; pure, so that the preview is what leaves. */
final class ProviderRequest {
    static final String ID = "id";
    static final String TO = "to";
    static final String SECRET = "secret";
    static final String HMAC = "hmac";

    /** What a body may name. */
    static final Set<String> IN_BODY =
            Set.of(ID, TO, "name", "text", "subject", "sender", "noticeNo", "document", SECRET);

    static final Set<String> IN_HEADERS = Set.of(ID, "sender", SECRET, HMAC);
    static final Set<String> IN_URL = Set.of(ID);

    private ProviderRequest() {}

    /** What a message fills in; {@code document} is the file of a letter in base64. */
    record Filling(UUID id, String to, String name, String text, String subject, String noticeNo, String document) {}

    static Request of(RouteMapping mapping, Filling filling, String secret, Predicate<String> named) {
        Map<String, String> values = new HashMap<>(Map.of(
                ID,
                filling.id().toString(),
                TO,
                filling.to(),
                "name",
                filling.name(),
                "text",
                filling.text(),
                "subject",
                filling.subject(),
                "sender",
                mapping.sender(),
                "noticeNo",
                filling.noticeNo(),
                "document",
                filling.document(),
                SECRET,
                secret));
        byte[] body = Placeholders.fill(mapping.body(), values, writer(mapping.format()))
                .getBytes(StandardCharsets.UTF_8);
        values.put(HMAC, signed(secret, body));
        Map<String, String> headers = headers(mapping, values);
        headers.put("Content-Type", mapping.format().contentType());
        String url = mapping.url();
        return new Request("POST", url, headers, body, reach(url, named));
    }

    static Request inquiry(RouteMapping mapping, UUID id, String secret, Predicate<String> named) {
        Map<String, String> values =
                new HashMap<>(Map.of(ID, id.toString(), "sender", mapping.sender(), SECRET, secret));
        values.put(HMAC, signed(secret, new byte[0]));
        String url = Placeholders.fill(mapping.inquiry(), values, Written::encoded);
        return new Request("GET", url, headers(mapping, values), new byte[0], reach(url, named));
    }

    private static Reach reach(String url, Predicate<String> named) {
        return named.test(PartnerAddress.host(URI.create(url))) ? Reach.ANYWHERE : Reach.OUTSIDE;
    }

    private static Map<String, String> headers(RouteMapping mapping, Map<String, String> values) {
        Map<String, String> headers = new LinkedHashMap<>();
        Written.headers(mapping.headers())
                .forEach((name, value) -> headers.put(name, Placeholders.fill(value, values, Written::plain)));
        return headers;
    }

    static UnaryOperator<String> writer(RouteMapping.Format format) {
        return format == RouteMapping.Format.JSON ? Written::quoted : Written::encoded;
    }

    /** Without a secret nothing is signed; no mapping that names the signature is kept without one. */
    private static String signed(String secret, byte[] body) {
        return secret.isEmpty() ? "" : HexFormat.of().formatHex(hmac(secret, body));
    }

    static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
