package org.qingshou.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.qingshou.simulator.AgencyLedger.Held;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deletes what the bank took back and says so. The bank's list decides what is over, because an end by term is told
 * nowhere else; a recalled offer that was never worked owes nothing and is not in it as ended.
 */
final class Certificates {
    /** Well within the seven days that the bank leaves, and late enough to be seen as owed. */
    static final Duration AFTER = Duration.ofDays(5);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ENDED = Set.of("RETURNED", "COMPLETED", "TERM_EXPIRED");

    private final SimulatedAgency agency;
    private final AgencyLedger ledger;
    private final Misbehaviour misbehaviour;
    private final Clock clock;
    private final Duration after;

    Certificates(SimulatedAgency agency, AgencyLedger ledger, Misbehaviour misbehaviour, Clock clock, Duration after) {
        this.agency = agency;
        this.ledger = ledger;
        this.misbehaviour = misbehaviour;
        this.clock = clock;
        this.after = after;
    }

    /**
     * Sends those whose day has come; what the bank does not take is sent again the next time.
     *
     * @param books the bank's answer to the comparison
     */
    int send(BankAnswer books) {
        if (books.status() != 200 || misbehaviour.silent()) return 0;
        int sent = 0;
        for (JsonNode line : lines(books)) {
            String id = line.path("packageId").asString("");
            if (ENDED.contains(line.path("state").asString("")) && certified(id)) sent++;
        }
        return sent;
    }

    private static JsonNode lines(BankAnswer books) {
        try {
            return JSON.readTree(books.body()).path("placements");
        } catch (JacksonException e) {
            return JSON.createArrayNode();
        }
    }

    private boolean certified(String id) {
        Held held = ledger.find(id).orElse(null);
        if (held == null) return false;
        Instant now = clock.instant();
        String ended = held.endedAt();
        if (ended == null) {
            ledger.move(id, "ENDED", now);
            return false;
        }
        if (now.isBefore(Instant.parse(ended).plus(after))) return false;
        BankAnswer answer = agency.say(id, "DELETION_CERTIFICATE", Map.of("reference", reference(id)));
        if (answer.status() != 200 || answer.body().contains("\"REFUSED\"")) return false;
        ledger.move(id, "DELETED", now);
        return true;
    }

    private static String reference(String id) {
        return "XH-" + id.substring(Math.max(0, id.length() - 12));
    }
}
