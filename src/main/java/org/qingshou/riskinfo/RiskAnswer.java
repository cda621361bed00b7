package org.qingshou.riskinfo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.mapping.Places;
import tools.jackson.databind.JsonNode;

/**
 * Reads a provider's answer by its mapping. Only an answer in which something stands where findings are looked for says that
 * there are none: whatever else comes back is no answer, never a clean record.
 */
final class RiskAnswer {
    /** Code of an answer in which nothing stands where the mapping looks. */
    static final String UNREADABLE = "UNREADABLE";

    private static final int CONFLICT = 409;
    private static final int LONGEST_DATE = 30;
    private static final int LONGEST_WORD = 200;

    private RiskAnswer() {}

    /** What was learnt, as of the day that the provider names. */
    record Told(String asOf, List<RiskFinding> findings) {}

    /**
     * How the question fared; {@code told} is there where it was answered.
     */
    record Read(Delivery outcome, Optional<Told> told) {
        private static Read no(Delivery outcome) {
            return new Read(outcome, Optional.empty());
        }
    }

    static Read read(RiskMapping.Answer how, Answer answer, Instant now) {
        JsonNode body = Places.json(answer.body());
        String code = Places.text(body, how.codeAt());
        int status = answer.status();
        if (status < 200 || status >= 300) {
            String said = code.isEmpty() ? "HTTP " + status : told(code);
            // It knows the key and does not say again what it has said: nothing was learnt.
            if (status == CONFLICT) return Read.no(new Delivery.Rejected(status, said));
            return Read.no(HttpAnswers.read(answer, null, said, now));
        }
        if (!how.codeAt().isEmpty() && !Places.listed(how.ok(), code)) {
            if (code.isEmpty()) return Read.no(new Delivery.Rejected(status, UNREADABLE));
            return Read.no(
                    Places.listed(how.later(), code)
                            ? new Delivery.Later(status, null)
                            : new Delivery.Rejected(status, told(code)));
        }
        List<FindingPlace> places = FindingPlace.read(how.places());
        if (places.stream().allMatch(place -> body.at(place.list()).isMissingNode()))
            return Read.no(new Delivery.Rejected(status, UNREADABLE));
        List<RiskFinding> found = new ArrayList<>();
        places.forEach(place -> things(body.at(place.list()))
                .filter(thing -> counts(place, thing))
                .map(thing -> finding(place, thing))
                .forEach(found::add));
        return new Read(
                new Delivery.Accepted(null), Optional.of(new Told(day(Places.text(body, how.asOfAt())), found)));
    }

    private static Stream<JsonNode> things(JsonNode at) {
        if (at.isMissingNode() || at.isNull()) return Stream.of();
        // An empty thing says that there is none, as an empty list does.
        Stream<JsonNode> all = at.isArray() ? at.valueStream() : Stream.of(at);
        return all.filter(thing -> !thing.isNull() && !(thing.isContainer() && thing.isEmpty()));
    }

    private static boolean counts(FindingPlace place, JsonNode thing) {
        return place.only().isEmpty() || Places.listed(place.only(), Places.text(thing, place.onlyAt()));
    }

    private static RiskFinding finding(FindingPlace place, JsonNode thing) {
        return new RiskFinding(
                place.kind(),
                cut(Places.text(thing, place.date()), LONGEST_DATE),
                cut(Places.text(thing, place.authority()), LONGEST_WORD),
                cut(Places.text(thing, place.amount()), LONGEST_WORD),
                cut(Places.text(thing, place.number()), LONGEST_WORD));
    }

    /** A code, and nothing else: what a provider writes out in words may name the person. */
    private static String told(String code) {
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "OTHER";
    }

    /** It stands beside the sealed findings, so nothing but a moment may be in it. */
    private static String day(String text) {
        return text.matches("[0-9][0-9 T:./Z+-]{3,28}") ? text : "";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
