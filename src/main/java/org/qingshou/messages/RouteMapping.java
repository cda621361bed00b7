package org.qingshou.messages;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A provider's contract as data: the request it wants, how its answer is read, how its receipts are.
 *
 * @param format how values are put into the body, and its content type
 * @param headers one a line, {@code Name: value}
 * @param body with placeholders, such as {@code {{to}}}
 * @param inquiry address that answers like the request where the provider has the message and 404 where it does not; empty
 *     where there is none
 * @param keyHours how long the provider keeps the key {@code {{id}}}, so that a repeated request is not a second message
 * @param sender the registered number or name that the message comes from (R-MSG-02)
 */
public record RouteMapping(
        Format format,
        String url,
        String headers,
        String body,
        String inquiry,
        int keyHours,
        String sender,
        Answer answer,
        Receipt receipt) {

    /** How a value is written into the body. */
    public enum Format {
        JSON("application/json; charset=utf-8"),
        FORM("application/x-www-form-urlencoded");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /**
     * How the provider's answer is read; places are JSON pointers (RFC 6901).
     *
     * @param idAt where its own id of the message stands; empty where it gives none
     * @param codeAt where it says whether it has taken the message; empty where the HTTP status says it
     * @param ok the codes that mean yes, with commas between
     * @param later the codes that mean later
     */
    public record Answer(String idAt, String codeAt, String ok, String later) {}

    /**
     * How its receipts are proven and read.
     *
     * @param header the header that proves who speaks
     * @param listAt where the list of receipts stands; empty where the body is the list, or one receipt
     * @param idAt in a receipt, where our id or the provider's stands
     * @param statusAt in a receipt, where the status stands
     * @param meanings what each status means
     * @param reply what the provider wants to hear
     * @param replies how borrowers' answers are read that come to the same place
     */
    public record Receipt(
            Proof proof,
            String header,
            String listAt,
            String idAt,
            String statusAt,
            Map<String, ReceiptResult> meanings,
            String reply,
            Replies replies) {
        public Receipt {
            meanings = new TreeMap<>(meanings);
            // Mappings from before there were any do not have it.
            replies = Objects.requireNonNullElse(replies, Replies.NONE);
        }

        /** Of a provider that passes no answers on. */
        public Receipt(
                Proof proof,
                String header,
                String listAt,
                String idAt,
                String statusAt,
                Map<String, ReceiptResult> meanings,
                String reply) {
            this(proof, header, listAt, idAt, statusAt, meanings, reply, Replies.NONE);
        }
    }

    /**
     * How borrowers' answers are read (上行短信). Some providers name the message that was answered, some only the number.
     *
     * @param listAt where the list of answers stands; empty where the body is the list, or one answer
     * @param idAt in an answer, where the provider's id of it stands
     * @param messageAt where the message's id stands; may be empty
     * @param numberAt where the number stands from which it came; may be empty
     * @param textAt where the words stand; empty where the provider passes no answers on
     */
    public record Replies(String listAt, String idAt, String messageAt, String numberAt, String textAt) {
        public static final Replies NONE = new Replies("", "", "", "", "");

        boolean none() {
            return textAt.isEmpty();
        }
    }

    /** How a receipt is proven with the secret that both sides hold. */
    public enum Proof {
        /** The header is the HMAC-SHA256 of the body, in hexadecimal digits; what stands before an equals sign is its name. */
        HMAC_HEX,
        /** The same in base64. */
        HMAC_BASE64,
        /** The header is the secret itself, as in {@code Bearer …}: for providers that cannot sign. */
        TOKEN
    }
}
