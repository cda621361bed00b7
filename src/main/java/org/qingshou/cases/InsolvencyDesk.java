package org.qingshou.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Persons;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Insolvencies of a case's people: told by who works it, confirmed and ended by a manager who did not tell it. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class InsolvencyDesk {
    private final CaseRights rights;
    private final CasePeople people;
    private final InsolvencyRows rows;
    private final InsolvencyBook book;
    private final Persons persons;
    private final Branches branches;
    private final BusinessClock clock;

    InsolvencyDesk(
            CaseRights rights,
            CasePeople people,
            InsolvencyRows rows,
            InsolvencyBook book,
            Persons persons,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.people = people;
        this.rows = rows;
        this.book = book;
        this.persons = persons;
        this.branches = branches;
        this.clock = clock;
    }

    /** One insolvency with the name of whom it concerns, and whether the reader may end it. */
    public record Entry(Insolvency insolvency, String name, boolean ends) {}

    /**
     * @param claimBy the last day to declare a claim of this case; null where there is none to declare
     * @param records whether the reader may tell one now
     */
    public record Page(List<Entry> entries, @Nullable LocalDate claimBy, LocalDate today, boolean records) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<PersonLine> lines = people.of(header);
        boolean manages = rights.actor().has(Roles.MANAGER);
        List<Entry> entries = rows
                .of(lines.stream().map(PersonLine::person).distinct().toList())
                .stream()
                .map(each -> new Entry(
                        each,
                        name(lines, each.person()),
                        manages
                                && each.state() == InsolvencyState.CONFIRMED
                                && !each.recordedBy().equals(rights.actor().id())))
                .toList();
        boolean records = !rights.allowed(header).isEmpty();
        return new Page(
                entries, rows.claimBy(id).orElse(null), branches.day(header.branch(), clock.instant()), records);
    }

    private static String name(List<PersonLine> lines, PersonId person) {
        return lines.stream()
                .filter(line -> line.person().equals(person))
                .map(PersonLine::name)
                .findFirst()
                .orElseThrow();
    }

    /** Everybody of the case, each once. */
    public List<PersonLine> people(CaseId id) {
        Set<PersonId> seen = new HashSet<>();
        return people.of(rights.header(id)).stream()
                .filter(line -> seen.add(line.person()))
                .toList();
    }

    /** What this person can go through. */
    public List<InsolvencyKind> kinds(CaseId id, PersonId person) {
        people.person(rights.header(id), person);
        return InsolvencyKind.of(persons.card(person).kind());
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID record(CaseId id, PersonId person, InsolvencyWish wish) {
        List<InsolvencyKind> kinds = kinds(id, person);
        return book.record(id, person, kinds, wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void end(CaseId id, UUID insolvency, @Nullable LocalDate on, String reason, @Nullable UUID paper) {
        people.person(
                rights.header(id),
                rows.find(insolvency)
                        .map(Insolvency::person)
                        .orElseThrow(() -> Refused.notFound("insolvency.missing")));
        book.end(insolvency, on, reason, paper, rights.actor().id(), clock.instant());
    }
}
