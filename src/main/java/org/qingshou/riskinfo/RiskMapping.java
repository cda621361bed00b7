package org.qingshou.riskinfo;

/**
 * A provider's contract as data: the requests it wants, and where in its answer the findings stand.
 *
 * @param person the request about a natural person
 * @param company the request about a legal person
 * @param headers one a line, {@code Name: value}
 * @param inquiry address that answers like the request where the provider knows the key {@code {{id}}} and 404 where it does
 *     not; empty where there is none, and then the same request is repeated
 */
public record RiskMapping(Ask person, Ask company, String headers, String inquiry, Answer answer) {

    /**
     * One request; always a POST, for an address stands in logs and a person's data must not.
     *
     * @param url empty where the provider knows nothing of such persons
     * @param body JSON with placeholders, such as {@code {{idNumber}}}
     */
    public record Ask(String url, String body) {
        public static final Ask NONE = new Ask("", "");

        boolean none() {
            return url.isEmpty();
        }
    }

    /**
     * How its answer is read; places are JSON pointers (RFC 6901).
     *
     * @param codeAt where it says whether it has answered; empty where the HTTP status says it
     * @param ok the codes that mean yes, with commas between
     * @param later the codes that mean later
     * @param asOfAt where the day of its data stands; may be empty
     * @param places where findings stand, one kind a line; see {@link FindingPlace}
     */
    public record Answer(String codeAt, String ok, String later, String asOfAt, String places) {}
}
