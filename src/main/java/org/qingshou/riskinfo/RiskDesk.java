package org.qingshou.riskinfo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.PersonCard;
import org.qingshou.ledger.Persons;
import org.qingshou.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works a case asks about one of its debtors, on a ground and for a purpose, and reads what was answered. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class RiskDesk {
    private static final int SHOWN = 50;
    private static final int LONGEST = 200;

    /** Who owes or answers for the debt by contract: of others nobody asks. */
    private static final Set<PartyRole> DEBTORS = EnumSet.of(
            PartyRole.BORROWER, PartyRole.CO_BORROWER, PartyRole.GUARANTOR_JOINT, PartyRole.GUARANTOR_GENERAL);

    private final CaseDesk desk;
    private final Cases cases;
    private final RiskRows rows;
    private final RiskProviders providers;
    private final RiskSettings settings;
    private final Persons persons;
    private final Users users;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RiskDesk(
            CaseDesk desk,
            Cases cases,
            RiskRows rows,
            RiskProviders providers,
            RiskSettings settings,
            Persons persons,
            Users users,
            Outbox outbox,
            Timeline timeline,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
        this.providers = providers;
        this.settings = settings;
        this.persons = persons;
        this.users = users;
        this.outbox = outbox;
        this.timeline = timeline;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What somebody wants to know.
     *
     * @param consent where the consent stands, needed on that ground
     * @param reason why again, needed within the days of the setting
     */
    public record Wish(
            PersonId person,
            @Nullable RiskGround ground,
            @Nullable RiskPurpose purpose,
            String consent,
            String reason) {}

    /**
     * A question as it is shown.
     *
     * @param found how many findings of each kind; null where nothing was answered or the answer was deleted
     */
    public record Shown(
            RiskQuestion question,
            String person,
            String askedBy,
            String provider,
            @Nullable Map<RiskKind, Long> found) {}

    /** Whether the reader may ask in this case now. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayAsk(CaseId id) {
        var actor = current.get();
        return (actor.has(Roles.OFFICER) || actor.has(Roles.MANAGER))
                && header(id).state() != CaseState.CLOSED
                && providers.active().isPresent();
    }

    /** The debtors of a case, each once. */
    public List<PersonLine> debtors(CaseId id) {
        header(id);
        return desk.people(id).stream()
                .filter(line -> DEBTORS.contains(line.role()))
                .collect(Collectors.toMap(
                        PersonLine::person, Function.identity(), (first, same) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether the person was asked about so lately that a reason is needed. */
    public boolean again(PersonId person) {
        Instant since = clock.instant().minus(Duration.ofDays(settings.againDays()));
        return rows.lastAsked(person).filter(since::isBefore).isPresent();
    }

    public int againDays() {
        return settings.againDays();
    }

    /** Asks; the answer comes after a moment, and who asked is told. */
    @Transactional
    public UUID ask(CaseId id, Wish wish) {
        CaseView header = header(id);
        if (header.state() == CaseState.CLOSED) throw Refused.conflict("riskinfo.closed");
        RiskProvider provider = providers.active().orElseThrow(() -> Refused.conflict("riskinfo.provider.none"));
        PersonLine debtor = debtors(id).stream()
                .filter(line -> line.person().equals(wish.person()))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("riskinfo.person"));
        RiskGround ground = wish.ground();
        RiskPurpose purpose = wish.purpose();
        if (ground == null) throw Refused.badInput("riskinfo.ground.needed");
        if (purpose == null) throw Refused.badInput("riskinfo.purpose.needed");
        String consent = words(wish.consent());
        String reason = words(wish.reason());
        if (ground == RiskGround.CONSENT && consent == null) throw Refused.badInput("riskinfo.consent.needed");
        if (rows.waits(debtor.person())) throw Refused.conflict("riskinfo.waiting");
        if (again(debtor.person()) && reason == null)
            throw Refused.badInput("riskinfo.reason.needed", settings.againDays());
        reachable(provider, persons.card(debtor.person()));
        ActorId by = current.get().id();
        // What got no answer is not to get one beside the new one.
        rows.failed(debtor.person()).forEach(old -> outbox.cancel(old, by));
        RiskQuestion asked = new RiskQuestion(
                Ids.next(),
                id,
                header.branch(),
                debtor.person(),
                debtor.role(),
                provider.id(),
                ground,
                purpose,
                ground == RiskGround.CONSENT ? consent : null,
                reason,
                RiskState.WAITING,
                by,
                clock.instant(),
                null,
                null,
                null);
        rows.insert(asked);
        queue(asked, provider);
        return asked.id();
    }

    private static void reachable(RiskProvider provider, PersonCard card) {
        boolean company = !card.kind().isRetail();
        RiskMapping mapping = provider.mapping();
        if ((company ? mapping.company() : mapping.person()).none())
            throw Refused.conflict(company ? "riskinfo.kind.company" : "riskinfo.kind.person", provider.name());
        if (card.idNumberShown() == null)
            throw Refused.conflict(company ? "riskinfo.number.company" : "riskinfo.number.person", card.name());
    }

    private void queue(RiskQuestion asked, RiskProvider provider) {
        UUID id = asked.id();
        outbox.queue(id, RiskChannel.KIND, provider.partner(), "risk:" + id, 1, id.toString(), asked.askedBy());
        timeline.add(
                asked.caseId(),
                asked.askedAt(),
                Timeline.Kind.NOTE,
                asked.askedBy(),
                "riskinfo.told.asked",
                null,
                "#party-role." + asked.role(),
                "#risk-ground." + asked.ground(),
                "#risk-purpose." + asked.purpose());
        events.publishEvent(new RiskQuestionMoved(
                id,
                "risk-question.asked",
                Map.of(
                        "case", asked.caseId().toString(),
                        "person", asked.person().toString(),
                        "ground", asked.ground().name(),
                        "purpose", asked.purpose().name(),
                        "provider", asked.provider().toString(),
                        "again", Boolean.toString(asked.reason() != null)),
                asked.askedBy(),
                asked.askedAt()));
    }

    /** The questions of a case, the latest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<Shown> ofCase(CaseId id) {
        header(id);
        List<RiskQuestion> asked = rows.ofCase(id, SHOWN);
        var found = rows.findings(asked.stream().map(RiskQuestion::id).toList());
        Map<ActorId, String> staff = asked.stream()
                .map(RiskQuestion::askedBy)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), users::nameOf));
        Map<PersonId, String> names = asked.stream()
                .map(RiskQuestion::person)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), person -> persons.card(person).name()));
        Map<UUID, String> asking =
                providers.all().stream().collect(Collectors.toMap(RiskProvider::id, RiskProvider::name));
        return asked.stream()
                .map(question -> new Shown(
                        question,
                        names.getOrDefault(question.person(), ""),
                        staff.getOrDefault(question.askedBy(), ""),
                        asking.getOrDefault(question.provider(), ""),
                        Optional.ofNullable(found.get(question.id()))
                                .map(RiskFacts::counted)
                                .orElse(null)))
                .toList();
    }

    /** What was found, one by one; who reads it is written down. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<RiskFinding> findings(CaseId id, UUID questionId) {
        header(id);
        List<RiskFinding> found = rows.ofCase(id, SHOWN).stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst()
                .map(question -> rows.findings(List.of(questionId)).getOrDefault(questionId, List.of()))
                .orElseThrow(() -> Refused.notFound("riskinfo.missing"));
        events.publishEvent(new RiskQuestionMoved(
                questionId, "risk-question.read", Map.of(), current.get().id(), clock.instant()));
        return found;
    }

    /** The zone in which the case's moments are told. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public ZoneId zone(CaseId id) {
        return branches.zone(header(id).branch());
    }

    private static @Nullable String words(String told) {
        String text = told.strip();
        if (text.length() > LONGEST) throw Refused.badInput("riskinfo.words.long", LONGEST);
        return text.isEmpty() ? null : text;
    }

    private CaseView header(CaseId id) {
        return cases.find(id, current.get().branches()).orElseThrow(() -> Refused.notFound("cases.missing"));
    }
}
