package org.qingshou.messages;

import java.util.Map;

/** Mappings as a bank would enter them. */
public final class Mappings {
    public static final String SECRET = "token-1";

    private Mappings() {}

    /** For the simulated provider. */
    public static RouteMapping simulated(MessageKind kind, String url) {
        return new RouteMapping(
                RouteMapping.Format.JSON,
                url,
                "Authorization: Bearer {{secret}}",
                "{\"id\": \"{{id}}\", \"kind\": \"" + kind + "\", \"from\": \"{{sender}}\", \"to\": \"{{to}}\", "
                        + (kind == MessageKind.LETTER
                                ? "\"document\": \"{{document}}\", \"text\": \"{{noticeNo}}\"}"
                                : "\"text\": \"{{text}}\"}"),
                url + "/{{id}}",
                24,
                "10690000",
                new RouteMapping.Answer("/msgId", "/code", "OK", "BUSY"),
                receipts(kind));
    }

    static RouteMapping.Receipt receipts(MessageKind kind) {
        return new RouteMapping.Receipt(
                RouteMapping.Proof.HMAC_HEX,
                "X-Signature",
                "/reports",
                "/msgId",
                "/status",
                kind == MessageKind.LETTER
                        ? Map.of("SIGNED", ReceiptResult.SIGNED_SELF)
                        : Map.of(
                                "DELIVRD", ReceiptResult.DELIVERED,
                                "READ", ReceiptResult.READ,
                                "EMPTY", ReceiptResult.EMPTY_NUMBER,
                                "SUSPENDED", ReceiptResult.SUSPENDED,
                                "FAILED", ReceiptResult.FAILED),
                "{\"code\":0}",
                kind == MessageKind.LETTER
                        ? RouteMapping.Replies.NONE
                        : new RouteMapping.Replies("/replies", "/replyId", "/msgId", "/from", "/text"));
    }
}
