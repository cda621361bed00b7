package org.qingshou.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.facts.AgreedHours;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.CaseWorker;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.Situation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a decision was made on, as canonical JSON (RFC 8785): codes, counts and the moment, no name, number or free
 * text, so that the decision can be made again and compared.
 */
@Component
class FactsJson {
    private final JsonMapper json;

    FactsJson(JsonMapper json) {
        this.json = json;
    }

    String of(Situation situation) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(values(situation))).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> values(Situation s) {
        Map<String, Object> values = new TreeMap<>();
        values.put("action", s.act().action().name());
        values.put("purpose", s.act().purpose().name());
        put(values, "agency", s.act().agencyCode());
        values.put("byOwner", s.facts().answersForCase(s.act().actor().value()));
        values.put("numberGiven", s.act().numberIndex() != null);
        values.put("secondStaff", s.act().secondStaff() != null);
        values.put("announcesSuit", s.act().announcesSuit());
        values.put("now", s.now().toOffsetDateTime().toString());
        values.put("zoneKnown", s.zoneKnown());
        facts(values, s.facts());
        counters(values, s.counters());
        return values;
    }

    private static void facts(Map<String, Object> values, CaseFacts facts) {
        put(values, "role", facts.role());
        put(values, "caseState", facts.caseState());
        put(values, "scope", facts.scope());
        put(values, "placedWith", facts.placedWith());
        Instant silent = facts.agencySilentSince();
        values.put("agencySilentSince", silent == null ? "" : silent.toString());
        CaseWorker worker = facts.caseWorker();
        if (worker != null) worker(values, worker);
        values.put("holds", new TreeSet<>(facts.holds()));
        values.put("stoppedChannels", new TreeSet<>(facts.stoppedChannels()));
        values.put("personDeceased", facts.personDeceased());
        values.put("personIncapable", facts.personIncapable());
        values.put("personInsolvent", facts.personInsolvent());
        values.put("permits", new TreeSet<>(facts.permits()));
        values.put("minor", facts.minor());
        values.put("debtorDeceased", facts.debtorDeceased());
        values.put("debtorIncapable", facts.debtorIncapable());
        values.put("debtorNumberInvalid", facts.debtorNumberInvalid());
        values.put("limitationExpired", facts.limitationExpired());
        values.put("jointDebtProof", facts.jointDebtProof());
        values.put("writtenConsent", facts.writtenConsent());
        values.put("willing", facts.willing());
        values.put(
                "agreedHours",
                facts.agreedHours().stream().map(AgreedHours::toString).sorted().toList());
        Integer attempts = facts.agreedAttempts();
        if (attempts != null) values.put("agreedAttempts", attempts);
        values.put("failedCallDays", facts.failedCallDays());
        values.put("threeFailedInARow", facts.threeFailedInARow());
        values.put("reachedSince", facts.reachedSince());
        values.put("earlierContacts", facts.earlierContacts());
    }

    private static void worker(Map<String, Object> values, CaseWorker worker) {
        Instant missing = worker.missingSince();
        LocalDate trained = worker.trainedOn();
        values.put("workerMissingSince", missing == null ? "" : missing.toString());
        values.put("workerTrainedOn", trained == null ? "" : trained.toString());
        values.put("workerAttested", worker.attested());
    }

    private static void counters(Map<String, Object> values, Counters counters) {
        values.put("connectedToday", counters.connected());
        values.put("reservedToday", counters.reserved());
        values.put("failedOnNumber", counters.failed());
        values.put("reservedOnNumber", counters.numberReserved());
        values.put("suppressed", counters.suppressed());
        values.put("messagesToday", counters.messages());
        values.put("messagesInWeek", counters.weekMessages());
        values.put("attemptsInWeek", counters.week().attempts());
        LocalDate talked = counters.week().lastTalk();
        if (talked != null) values.put("lastTalk", talked.toString());
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) values.put(name, value);
    }
}
