package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding somebody again who cannot be reached (失联修复). It is looked only for those who answer for the debt, never for
 * third persons, only where every number or every address has gone bad, and only in the lawful sources of R-TP-07; what is
 * found keeps its source and proof, and the guard judges each act by it as by any other.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class RepairDesk {
    private static final int LONGEST = 500;
    private static final String VALID = "VALID";
    private static final Set<String> GONE_BAD = Set.of("INVALID", "NOT_OWNER", "SUSPENDED");

    private final CaseRights access;
    private final CasePeople people;
    private final ContactRepairs repairs;
    private final PersonStandings standings;
    private final Persons persons;
    private final Users users;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    RepairDesk(
            CaseRights access,
            CasePeople people,
            ContactRepairs repairs,
            PersonStandings standings,
            Persons persons,
            Users users,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.people = people;
        this.repairs = repairs;
        this.standings = standings;
        this.persons = persons;
        this.users = users;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** A search with the names in it; {@code found} is the number or address it brought, masked. */
    public record Line(
            ContactRepair repair,
            String person,
            PartyRole role,
            String openedBy,
            @Nullable String found,
            boolean works) {}

    /** Somebody who answers for the debt and has no good number, or no good address. */
    public record Lost(PersonLine person, RepairChannel channel) {}

    /** Searches of a case, who is lost without one, and the numbers and addresses whose state can be put right. */
    public record Page(List<Line> lines, List<Lost> lost, List<PersonLine> people, boolean works) {}

    public Page ofCase(CaseId id) {
        CaseView header = access.header(id);
        boolean works = works(header);
        List<PersonLine> all = answering(header);
        Map<ActorId, String> names = new HashMap<>();
        List<Line> lines = repairs.ofCase(id).stream()
                .flatMap(repair -> all.stream()
                        .filter(line -> line.person().equals(repair.person()))
                        .limit(1)
                        .map(line -> new Line(
                                repair,
                                line.name(),
                                line.role(),
                                names.computeIfAbsent(repair.openedBy(), users::nameOf),
                                shown(line, repair.point()),
                                works && repair.state() == RepairState.OPEN)))
                .toList();
        return new Page(lines, works ? lost(all) : List.of(), all, works);
    }

    private List<Lost> lost(List<PersonLine> all) {
        List<Lost> lost = new ArrayList<>();
        for (PersonLine line : all)
            for (RepairChannel channel : RepairChannel.values())
                if (!reachable(line, channel)
                        && !repairs.running(line.person(), channel)
                        && !standings.of(line.person()).contains(PersonStanding.DECEASED))
                    lost.add(new Lost(line, channel));
        return lost;
    }

    /** Says that a number or address is no good, or is good again, and how that is known. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void mark(CaseId id, UUID point, String status, String how) {
        CaseView header = working(id);
        CasePeople.Reached reached = people.reached(header, point);
        if (!status.equals(VALID) && !GONE_BAD.contains(status)) throw Refused.badInput("cases.repair.status");
        // A refusal is for ever (R-TP-04): nobody takes it back by calling the number good.
        if (!reached.point().status().equals(VALID)
                && !GONE_BAD.contains(reached.point().status())) throw Refused.conflict("cases.repair.suppressed");
        if (reached.point().status().equals(status)) throw Refused.conflict("cases.repair.same");
        String note = written(how);
        ActorId by = access.actor().id();
        persons.setStatus(point, status, by);
        timeline.add(
                id,
                clock.instant(),
                Timeline.Kind.CONTACT,
                by,
                "timeline.repair.marked",
                note,
                "#party-role." + reached.person().role(),
                reached.point().shown(),
                "#contact-point-status." + status);
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID open(CaseId id, PersonId person, RepairChannel channel, String why) {
        CaseView header = working(id);
        PersonLine line = answering(header).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("cases.repair.stranger"));
        if (standings.of(person).contains(PersonStanding.DECEASED)) throw Refused.conflict("cases.repair.deceased");
        if (reachable(line, channel)) throw Refused.conflict("cases.repair.reachable", line.name());
        if (repairs.running(person, channel)) throw Refused.conflict("cases.repair.again");
        ContactRepair repair = new ContactRepair(
                Ids.next(),
                id,
                person,
                channel,
                RepairState.OPEN,
                written(why),
                access.actor().id(),
                clock.instant(),
                null,
                null,
                List.of(),
                0);
        repairs.add(repair);
        told(repair, "repair.opened", repair.why(), repair.openedAt(), role(line));
        return repair.id();
    }

    /** A source that was asked and had nothing. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void tried(UUID id, LawfulSource source, String what) {
        Work work = work(id);
        ContactRepair.Try one =
                new ContactRepair.Try(source, written(what), access.actor().id(), clock.instant());
        repairs.tried(work.repair(), one);
        told(work.repair(), "repair.tried", one.what(), one.at(), role(work.line()), "#lawful-source." + source);
    }

    /**
     * @param proof by what the source is shown: the contract's page, the borrower's letter, the notice's address, who told it
     *     when
     */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void found(UUID id, ContactPointKind kind, String value, LawfulSource source, String proof) {
        Work work = work(id);
        if (!work.repair().channel().takes(kind)) throw Refused.badInput("cases.repair.kind");
        String shown = written(proof);
        ActorId by = access.actor().id();
        UUID point = persons.addContactPoint(work.line().person(), kind, value, source, "OFFICER", by);
        boolean known = work.line().points().stream().anyMatch(old -> old.id().equals(point));
        if (known) throw Refused.conflict("cases.repair.known");
        Instant at = clock.instant();
        repairs.end(work.repair(), RepairState.FOUND, shown, point, by, at);
        told(work.repair(), "repair.found", shown, at, role(work.line()), "#lawful-source." + source);
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void giveUp(UUID id, String why) {
        Work work = work(id);
        long tried = work.repair().sourcesTried();
        if (tried < ContactRepair.SOURCES_BEFORE_GIVING_UP)
            throw Refused.conflict(
                    "cases.repair.thin",
                    Long.toString(tried),
                    Integer.toString(ContactRepair.SOURCES_BEFORE_GIVING_UP));
        String reason = written(why);
        Instant at = clock.instant();
        repairs.end(
                work.repair(),
                RepairState.GIVEN_UP,
                reason,
                null,
                access.actor().id(),
                at);
        told(work.repair(), "repair.ended", reason, at, role(work.line()));
    }

    private record Work(ContactRepair repair, PersonLine line) {}

    private Work work(UUID id) {
        ContactRepair repair = repairs.find(id).orElseThrow(() -> Refused.notFound("cases.repair.missing"));
        PersonLine line = people.person(working(repair.caseId()), repair.person());
        if (repair.state() != RepairState.OPEN) throw Refused.conflict("cases.repair.moved");
        return new Work(repair, line);
    }

    private CaseView working(CaseId id) {
        CaseView header = access.header(id);
        if (!works(header)) throw Refused.conflict("cases.closed", header.caseNo());
        return header;
    }

    private boolean works(CaseView header) {
        return access.allowed(header).contains(CaseAction.NOTE);
    }

    private List<PersonLine> answering(CaseView header) {
        return people.of(header).stream()
                .filter(line -> !line.role().isThirdPerson())
                .toList();
    }

    private static boolean reachable(PersonLine line, RepairChannel channel) {
        return line.points().stream()
                .anyMatch(point -> channel.takes(point.kind()) && point.status().equals(VALID));
    }

    private static @Nullable String shown(PersonLine line, @Nullable UUID point) {
        return line.points().stream()
                .filter(each -> each.id().equals(point))
                .map(ContactPoint::shown)
                .findFirst()
                .orElse(null);
    }

    private static String role(PersonLine line) {
        return "#party-role." + line.role();
    }

    private static String written(String text) {
        if (text.isBlank() || text.length() > LONGEST)
            throw Refused.badInput("cases.repair.text", Integer.toString(LONGEST));
        return text.strip();
    }

    private void told(ContactRepair repair, String action, String note, Instant at, String role, String... more) {
        List<String> args = new ArrayList<>(List.of(role, "#repair-channel." + repair.channel()));
        args.addAll(List.of(more));
        ActorId by = access.actor().id();
        timeline.add(
                repair.caseId(),
                at,
                Timeline.Kind.CONTACT,
                by,
                "timeline." + action,
                note,
                args.toArray(String[]::new));
        events.publishEvent(new CaseChanged(
                repair.caseId(),
                action,
                Map.of(
                        "person",
                        repair.person().toString(),
                        "channel",
                        repair.channel().name()),
                by,
                at));
    }
}
