package org.qingshou.compliance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.facts.AgreedHours;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.CaseWorker;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a situation again out of what was kept with a decision; who it was about is not kept and no rule asks for it. */
@Component
class RecordedFacts {
    private static final CaseId CASE = CaseId.next();
    private static final PersonId PERSON = PersonId.next();
    private static final BranchCode BRANCH = new BranchCode("0");
    private static final ActorId ACTOR = new ActorId("actor");
    private static final ActorId OTHER = new ActorId("other");

    /** Stands in for a count that nobody kept, where it is taken to be high. */
    private static final int MANY = 1_000_000;

    private static final List<String> NEEDED = List.of(
            "action",
            "purpose",
            "now",
            "zoneKnown",
            "numberGiven",
            "permits",
            "debtorDeceased",
            "debtorIncapable",
            "debtorNumberInvalid",
            "jointDebtProof",
            "writtenConsent",
            "agreedHours",
            "failedCallDays",
            "threeFailedInARow",
            "earlierContacts",
            "connectedToday",
            "reservedToday",
            "failedOnNumber",
            "reservedOnNumber");

    private final JsonMapper json;

    RecordedFacts(JsonMapper json) {
        this.json = json;
    }

    /**
     * The same moment twice: counts that were not kept yet taken as none, and as many. What both give is certain.
     */
    record Bounds(Situation least, Situation most) {}

    /** Empty where something is missing that no guess from either side can stand in for. */
    Optional<Bounds> read(String facts, RuleParameters parameters) {
        try {
            JsonNode node = json.readTree(facts);
            return NEEDED.stream().allMatch(node::has)
                    ? Optional.of(new Bounds(situation(node, parameters, false), situation(node, parameters, true)))
                    : Optional.empty();
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Situation situation(JsonNode node, RuleParameters parameters, boolean many) {
        ProposedAct act = new ProposedAct(
                CASE,
                PERSON,
                BRANCH,
                ContactAction.valueOf(node.path("action").asString()),
                Purpose.valueOf(node.path("purpose").asString()),
                node.path("numberGiven").asBoolean(false) ? new byte[1] : null,
                node.path("secondStaff").asBoolean(false) ? OTHER : null,
                text(node, "agency"),
                ACTOR,
                node.path("announcesSuit").asBoolean(false));
        OffsetDateTime now = OffsetDateTime.parse(node.path("now").asString());
        return new Situation(
                act,
                facts(node, many),
                counters(node, many),
                now.toZonedDateTime(),
                node.path("zoneKnown").asBoolean(false),
                parameters);
    }

    private static CaseFacts facts(JsonNode node, boolean many) {
        CaseFacts facts = new CaseFacts()
                .role(text(node, "role"))
                .caseState(text(node, "caseState"))
                .scope(text(node, "scope"))
                .owner(node.path("byOwner").asBoolean(false) ? ACTOR.value() : null)
                .personDeceased(node.path("personDeceased").asBoolean(false))
                .personIncapable(node.path("personIncapable").asBoolean(false))
                .personInsolvent(node.path("personInsolvent").asBoolean(false))
                .minor(node.path("minor").asBoolean(false))
                .debtorDeceased(node.path("debtorDeceased").asBoolean(false))
                .debtorIncapable(node.path("debtorIncapable").asBoolean(false))
                .debtorNumberInvalid(node.path("debtorNumberInvalid").asBoolean(false))
                .limitationExpired(node.path("limitationExpired").asBoolean(false))
                .jointDebtProof(node.path("jointDebtProof").asBoolean(false))
                .writtenConsent(node.path("writtenConsent").asBoolean(false))
                .willing(node.path("willing").asBoolean(false))
                .debtorCalls(
                        node.path("failedCallDays").asInt(0),
                        node.path("threeFailedInARow").asBoolean(false),
                        node.path("reachedSince").asBoolean(false))
                .earlierContacts(node.path("earlierContacts").asInt(0));
        each(node, "holds", facts::hold);
        each(node, "stoppedChannels", facts::stoppedChannel);
        each(node, "permits", facts::permit);
        each(node, "agreedHours", hours -> facts.agreed(AgreedHours.parse(hours)));
        if (node.has("agreedAttempts"))
            facts.agreedAttempts(node.path("agreedAttempts").asInt(0));
        String agency = text(node, "placedWith");
        if (agency != null) facts.placedWith(agency, silentSince(node, many)).caseWorker(worker(node, many));
        return facts;
    }

    /** Decisions of before kept only whether the feed was late by the limit of then. */
    private static @Nullable Instant silentSince(JsonNode node, boolean many) {
        String since = text(node, "agencySilentSince");
        if (since != null) return since.isEmpty() ? null : Instant.parse(since);
        return many || node.path("agencyFeedLate").asBoolean(false) ? Instant.EPOCH : null;
    }

    /** Decisions of before kept nothing of it: taken as somebody beyond question, and as nobody. */
    private static @Nullable CaseWorker worker(JsonNode node, boolean many) {
        String missing = text(node, "workerMissingSince");
        String trained = text(node, "workerTrainedOn");
        if (missing == null || trained == null)
            return many
                    ? null
                    : new CaseWorker(
                            null,
                            OffsetDateTime.parse(node.path("now").asString()).toLocalDate(),
                            true);
        return new CaseWorker(
                missing.isEmpty() ? null : Instant.parse(missing),
                trained.isEmpty() ? null : LocalDate.parse(trained),
                node.path("workerAttested").asBoolean(false));
    }

    private static Counters counters(JsonNode node, boolean many) {
        int unknown = many ? MANY : 0;
        String talked = text(node, "lastTalk");
        LocalDate today = OffsetDateTime.parse(node.path("now").asString()).toLocalDate();
        boolean weekKept = node.has("attemptsInWeek");
        LocalDate lastTalk = talked == null ? null : LocalDate.parse(talked);
        return new Counters(
                node.path("connectedToday").asInt(0),
                node.path("reservedToday").asInt(0),
                node.path("failedOnNumber").asInt(0),
                node.path("reservedOnNumber").asInt(0),
                null,
                node.path("suppressed").asBoolean(false),
                node.path("messagesToday").asInt(unknown),
                node.path("messagesInWeek").asInt(unknown),
                new Counters.Week(node.path("attemptsInWeek").asInt(unknown), weekKept || !many ? lastTalk : today));
    }

    private static void each(JsonNode node, String name, Consumer<String> use) {
        node.path(name).forEach(value -> use.accept(value.asString()));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString() : null;
    }
}
