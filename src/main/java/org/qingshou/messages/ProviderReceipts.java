package org.qingshou.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.qingshou.outbox.mapping.Places;
import tools.jackson.databind.JsonNode;

/** Proves and reads what a provider tells of messages; pure. */
final class ProviderReceipts {
    private ProviderReceipts() {}

    /**
     * One receipt.
     *
     * @param id ours or the provider's
     * @param code the provider's own word
     * @param raw the receipt as it came, for the file of evidence
     */
    record Told(String id, String code, ReceiptResult result, String raw) {}

    /** Whether the header shows that whoever speaks holds the secret. */
    static boolean proven(RouteMapping.Receipt how, String header, byte[] body, String secret) {
        String said = header.strip();
        return switch (how.proof()) {
            case TOKEN -> same(said.replaceFirst("(?i)^bearer\\s+", ""), secret);
            case HMAC_HEX ->
                same(
                        value(said).toLowerCase(java.util.Locale.ROOT),
                        HexFormat.of().formatHex(ProviderRequest.hmac(secret, body)));
            case HMAC_BASE64 ->
                same(
                        said.replaceFirst("^[A-Za-z0-9-]+=(?=.)", ""),
                        Base64.getEncoder().encodeToString(ProviderRequest.hmac(secret, body)));
        };
    }

    private static String value(String said) {
        return said.substring(said.indexOf('=') + 1);
    }

    /** Takes as long whether the first character is wrong or the last. */
    private static boolean same(String said, String right) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The receipts of a call; one without an id, or whose status nobody has given a meaning, is under way. */
    static List<Told> read(RouteMapping.Receipt how, byte[] body) {
        JsonNode json = Places.json(body);
        JsonNode list = how.listAt().isEmpty() ? json : json.at(how.listAt());
        List<Told> told = new ArrayList<>();
        if (list.isArray()) list.forEach(one -> add(how, one, told));
        else if (list.isObject()) add(how, list, told);
        return told;
    }

    private static void add(RouteMapping.Receipt how, JsonNode one, List<Told> told) {
        if (ProviderReplies.is(how.replies(), one)) return;
        // Where a body may be one receipt or hold answers, what names no message is no receipt.
        boolean other = !how.replies().none() && Places.text(one, how.idAt()).isEmpty();
        if (!other) told.add(one(how, one));
    }

    private static Told one(RouteMapping.Receipt how, JsonNode receipt) {
        String code = Places.text(receipt, how.statusAt());
        return new Told(
                Places.text(receipt, how.idAt()),
                ProviderAnswer.cut(code),
                how.meanings().getOrDefault(code, ReceiptResult.PENDING),
                receipt.toString());
    }
}
