package org.qingshou.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.cases.paper.ContactHistoryPaper;
import org.qingshou.compliance.ActRegister;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.papers.Paper;
import org.qingshou.papers.PaperPrinter;
import org.qingshou.uikit.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's contact history, read and printed; each reading is written down. It holds the acts of the reader's branches,
 * compliance has them all; the counters are of the person whole, as the caps are.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class ContactHistoryDesk {
    /** What it is among exports. */
    public static final String FILE = "CONTACT_HISTORY";

    /** The days shown where nobody said which. */
    public static final int DAYS = 90;

    /** More acts than that towards one person are looked at in parts. */
    static final int MOST = 5000;

    private final CaseRights access;
    private final Persons persons;
    private final HeldContacts contacts;
    private final ActRegister register;
    private final Branches branches;
    private final Users users;
    private final Texts texts;
    private final PaperPrinter printer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final Exports exports;

    ContactHistoryDesk(
            CaseRights access,
            Persons persons,
            HeldContacts contacts,
            ActRegister register,
            Branches branches,
            Users users,
            Texts texts,
            PaperPrinter printer,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            BusinessClock clock,
            Exports exports) {
        this.access = access;
        this.persons = persons;
        this.contacts = contacts;
        this.register = register;
        this.branches = branches;
        this.users = users;
        this.texts = texts;
        this.printer = printer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.exports = exports;
    }

    public LocalDate today() {
        return clock.today();
    }

    public ContactHistory read(PersonId person, LocalDate from, LocalDate to) {
        return told(person, from, to, "contact_history.read");
    }

    /**
     * Writes the PDF; no transaction is open while it is written.
     *
     * @param pass for one record of {@link #FILE}, the person's id being its subject
     */
    public void print(PersonId person, LocalDate from, LocalDate to, ExportPass pass, OutputStream out)
            throws IOException {
        ContactHistory history = told(person, from, to, "contact_history.printed");
        Actor actor = access.actor();
        Instant at = clock.instant();
        HistoryWords words = new HistoryWords(texts, users::nameOf, clock.getZone(), false);
        List<List<String>> rows = history.lines().reversed().stream()
                .map(line -> ContactHistoryWords.row(line, words))
                .toList();
        Paper paper = ContactHistoryPaper.of(
                history.name(),
                from + " – " + to,
                actor.displayName() + "（" + actor.id().value() + "）",
                words.time(at),
                rows,
                history.days());
        exports.write(pass.of(FILE, person.toString(), 1), out, sink -> printer.print(paper, at, sink));
    }

    private ContactHistory told(PersonId person, LocalDate from, LocalDate to, String action) {
        if (to.isBefore(from)) throw Refused.badInput("cases.trail.period");
        Actor actor = access.actor();
        BranchScope scope = actor.branches();
        List<PersonId> records = persons.records(person);
        // A person of another branch is not there.
        if (records.isEmpty() || !contacts.known(records, scope)) throw Refused.notFound("cases.person.missing");
        PersonId kept = records.getFirst();
        Instant now = clock.instant();
        List<ContactPoint> points = records.stream()
                .flatMap(each -> persons.contactPoints(each).stream())
                .toList();
        List<HeldContacts.Held> held = contacts.of(records, from, to, scope, MOST + 1);
        // A day wider than asked for: a branch in the west has its midnight later.
        Instant start = from.minusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(2).atStartOfDay(clock.getZone()).toInstant();
        List<ActRegister.Act> asked = register.acts(records, start, end, scope, MOST + 1);
        if (held.size() > MOST || asked.size() > MOST)
            throw Refused.badInput("cases.trail.long", Integer.toString(MOST));
        List<ContactHistory.Line> lines = new ContactTrail(
                        held, asked, register.breaches(records, start, end), points, branches::zone, now)
                .lines().stream()
                        .filter(line -> !line.time().toLocalDate().isBefore(from)
                                && !line.time().toLocalDate().isAfter(to))
                        .toList();
        List<ActRegister.Day> days =
                register.days(records, points.stream().map(ContactPoint::index).toList(), from, to);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PersonRead(kept, action, from, to, actor.id(), now)));
        return new ContactHistory(kept, persons.card(kept).name(), from, to, lines, days);
    }
}
