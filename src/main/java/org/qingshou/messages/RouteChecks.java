package org.qingshou.messages;

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

/** Whether a mapping can work, told field by field before it is kept. */
final class RouteChecks {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_HOURS = 24 * 30;
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "content-length", "content-type", "transfer-encoding");

    private RouteChecks() {}

    static void check(MessageKind kind, String name, RouteMapping mapping, String secret, MessageSettings settings) {
        if (name.isBlank() || name.length() > LONGEST_NAME) throw Refused.badInput("messages.route.name", LONGEST_NAME);
        address(mapping.url(), settings);
        String inquiry = mapping.inquiry();
        if (!inquiry.isEmpty()) {
            holes("messages.route.field.inquiry", inquiry, ProviderRequest.IN_URL);
            address(inquiry.replaceAll("\\{\\{\\s*id\\s*}}", "0"), settings);
        }
        headers(mapping);
        holes("messages.route.field.body", mapping.body(), ProviderRequest.IN_BODY);
        Set<String> named = new TreeSet<>(Placeholders.of(mapping.headers() + mapping.body()));
        named.retainAll(Set.of(ProviderRequest.SECRET, ProviderRequest.HMAC));
        if (secret.isEmpty() && !named.isEmpty()) throw Refused.badInput("messages.route.secret.missing");
        body(kind, mapping, secret);
        if (mapping.keyHours() < 0 || mapping.keyHours() > MOST_HOURS)
            throw Refused.badInput("messages.route.hours", MOST_HOURS);
        // R-MSG-02: a message says from which registered number or name it comes.
        if (mapping.sender().isBlank()) throw Refused.badInput("messages.route.sender");
        pointer("messages.route.field.answerId", mapping.answer().idAt());
        pointer("messages.route.field.answerCode", mapping.answer().codeAt());
        if (!mapping.answer().codeAt().isEmpty() && mapping.answer().ok().isBlank())
            throw Refused.badInput("messages.route.ok");
        receipts(kind, mapping.receipt());
    }

    private static void address(String url, MessageSettings settings) {
        switch (PartnerAddress.check(url, settings::mayBeInternal)) {
            case MALFORMED -> throw Refused.badInput("messages.route.url");
            case INTERNAL ->
                throw Refused.badInput("messages.route.url.internal", PartnerAddress.host(java.net.URI.create(url)));
            case NONE -> {}
        }
    }

    private static void headers(RouteMapping mapping) {
        for (Map.Entry<String, String> line : Written.headers(mapping.headers()).entrySet()) {
            String name = line.getKey();
            if (!name.matches("[A-Za-z0-9-]{1,60}") || OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)))
                throw Refused.badInput("messages.route.header", name);
            holes("messages.route.field.headers", line.getValue(), ProviderRequest.IN_HEADERS);
        }
    }

    private static void holes(String field, String text, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>(Placeholders.of(text));
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) throw Refused.badInput("messages.route.hole", "#" + field, String.join(", ", unknown));
    }

    /** Filled with values that would leave their place if they could, it must still be what it says it is. */
    private static void body(MessageKind kind, RouteMapping mapping, String secret) {
        Set<String> named = Placeholders.of(mapping.body());
        Set<String> needed = new TreeSet<>(Set.of(ProviderRequest.TO, kind.hasText() ? "text" : "document"));
        needed.removeAll(named);
        if (!needed.isEmpty()) throw Refused.badInput("messages.route.needs", String.join(", ", needed));
        // Without its key in the request a repeated one is a second message.
        if (!named.contains(ProviderRequest.ID)
                && !Placeholders.of(mapping.headers()).contains(ProviderRequest.ID))
            throw Refused.badInput("messages.route.key");
        if (mapping.format() != RouteMapping.Format.JSON) return;
        String odd = "\"}],\n\\";
        String filled = new String(
                ProviderRequest.of(
                                mapping,
                                new ProviderRequest.Filling(new UUID(0, 0), odd, odd, odd, odd, odd, odd),
                                secret,
                                host -> true)
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
        try {
            JsonMapper.shared().readTree(filled);
        } catch (JacksonException e) {
            throw Refused.badInput("messages.route.json");
        }
    }

    private static void pointer(String field, String pointer) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("messages.route.pointer", "#" + field);
        }
    }

    private static void receipts(MessageKind kind, RouteMapping.Receipt receipt) {
        if (!receipt.header().matches("[A-Za-z0-9-]{1,60}")) throw Refused.badInput("messages.route.proof");
        pointer("messages.route.field.listAt", receipt.listAt());
        pointer("messages.route.field.receiptId", receipt.idAt());
        pointer("messages.route.field.statusAt", receipt.statusAt());
        if (receipt.idAt().isEmpty() || receipt.statusAt().isEmpty()) throw Refused.badInput("messages.route.places");
        for (ReceiptResult result : receipt.meanings().values())
            if (!ReceiptResult.of(kind).contains(result))
                throw Refused.badInput("messages.route.meaning", "#receipt-result." + result);
        replies(receipt.replies());
    }

    private static void replies(RouteMapping.Replies replies) {
        pointer("messages.route.field.repliesAt", replies.listAt());
        pointer("messages.route.field.replyId", replies.idAt());
        pointer("messages.route.field.replyMessage", replies.messageAt());
        pointer("messages.route.field.replyNumber", replies.numberAt());
        pointer("messages.route.field.replyText", replies.textAt());
        if (replies.equals(RouteMapping.Replies.NONE)) return;
        boolean whose = !replies.messageAt().isEmpty() || !replies.numberAt().isEmpty();
        if (replies.none() || replies.idAt().isEmpty() || !whose) throw Refused.badInput("messages.route.replies");
    }
}
