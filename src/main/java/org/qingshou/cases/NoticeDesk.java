package org.qingshou.cases;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.compliance.ActPermits;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices as papers: cleared, printed, kept, taken. Printing serves nothing; that a notice arrived is recorded with its
 * proof as a contact, which the guard clears anew.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class NoticeDesk {
    /** What it is among exports. */
    public static final String FILE = "NOTICE";

    private static final String READ = "hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')";
    private static final List<PartyRole> ADDRESSEES = List.of(
            PartyRole.BORROWER,
            PartyRole.CO_BORROWER,
            PartyRole.SPOUSE_JOINT,
            PartyRole.GUARANTOR_JOINT,
            PartyRole.GUARANTOR_GENERAL,
            PartyRole.HEIR,
            PartyRole.ESTATE_ADMIN);

    private final CaseRights access;
    private final CasePeople people;
    private final ActDrafts drafts;
    private final ComplianceGuard guard;
    private final NoticePress press;
    private final NoticeCosts costs;
    private final NoticeWriter writer;
    private final NoticeRows rows;
    private final ActPermits permits;
    private final EvidenceStore evidence;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Exports exports;

    NoticeDesk(
            CaseRights access,
            CasePeople people,
            ActDrafts drafts,
            ComplianceGuard guard,
            NoticePress press,
            NoticeCosts costs,
            NoticeWriter writer,
            NoticeRows rows,
            ActPermits permits,
            EvidenceStore evidence,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events,
            Exports exports) {
        this.exports = exports;
        this.access = access;
        this.people = people;
        this.drafts = drafts;
        this.guard = guard;
        this.press = press;
        this.costs = costs;
        this.writer = writer;
        this.rows = rows;
        this.permits = permits;
        this.evidence = evidence;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    /** A notice's file as it was printed, byte for byte. */
    public record Taken(String fileName, String mime, long size, InputStream bytes) {}

    /** Those to whom a notice may be addressed. */
    public List<PersonLine> addressees(CaseId id) {
        return people.of(access.header(id)).stream()
                .filter(line -> ADDRESSEES.contains(line.role()))
                .toList();
    }

    /** Whether no notice of this case may announce a suit, because limitation has run out (R-LIM-03). */
    public boolean limitationExpired(CaseId id) {
        CaseView header = access.header(id);
        return writer.expired(header, branches.day(header.branch(), clock.instant()));
    }

    /** @param why the reason to go on where a rule only warns */
    public Clearance clear(CaseId id, PersonId person, Purpose purpose, boolean announcesSuit, @Nullable String why) {
        if (purpose != Purpose.PRESS && purpose != Purpose.PRESERVE)
            throw new IllegalArgumentException("no notice for " + purpose);
        CaseView header = access.header(id);
        return guard.clear(drafts.notice(header, addressee(id, person), purpose, announcesSuit), clock.instant(), why);
    }

    /** Whether a sale of the case is allowed, so that its notice of assignment (债权转让通知书) can be printed. */
    public boolean assignable(CaseId id) {
        access.header(id);
        return writer.allowed(id).isPresent();
    }

    /** A notice of assignment presses nobody; it says to whom the debt is owed now. */
    public Clearance clearAssignment(CaseId id, PersonId person, @Nullable String why) {
        CaseView header = access.header(id);
        if (writer.allowed(id).isEmpty()) throw Refused.conflict("cases.letter.no-sale");
        return guard.clear(drafts.assignment(header, addressee(id, person)), clock.instant(), why);
    }

    /** Asks a manager for a notice that a rule lets pass only so: one that preserves a right while a hold stands. */
    @Transactional
    public UUID ask(CaseId id, PersonId person, Purpose purpose, boolean announcesSuit, LocalDate on, String reason) {
        CaseView header = access.header(id);
        ProposedAct act = drafts.notice(header, addressee(id, person), purpose, announcesSuit);
        return permits.ask(act, header.caseNo(), on, reason, clock.instant());
    }

    /** Loans whose yearly cost is above what courts grant: claiming it needs a reason (R-INT-01). */
    @PreAuthorize(READ)
    public List<String> dear(CaseId id) {
        access.header(id);
        return costs.above(id);
    }

    /**
     * What was cleared is printed at once; where it cannot be, the clearance is free again and no number is used.
     *
     * @param why needed where a claim of the notice is above what courts grant
     */
    @Transactional
    public PrintedNotice print(Clearance.Cleared clearance, @Nullable String why) {
        CaseView header = access.header(clearance.act().caseId());
        ActorId by = access.actor().id();
        if (!clearance.act().actor().equals(by)) throw new AccessDeniedException("cleared for another");
        PersonLine person = addressee(header.id(), clearance.act().personId());
        boolean demands = clearance.act().action() != ContactAction.NOTICE_ASSIGN;
        boolean warned = demands && costs.check(header.id(), why);
        PrintedNotice notice = press.print(header, person, clearance, by, clock.instant());
        if (warned) costs.told(header.id(), notice, why);
        return notice;
    }

    /** Clears bringing a printed notice to its addressee, for what its text says. */
    public Clearance startService(CaseId id, UUID noticeId, @Nullable String why) {
        PrintedNotice notice = found(id, noticeId);
        CaseView header = access.header(id);
        PersonLine person = addressee(id, notice.person());
        ProposedAct act = switch (notice.kind()) {
            case DEMAND -> drafts.notice(header, person, notice.purpose(), notice.announcesSuit());
            case ASSIGNMENT -> drafts.assignment(header, person);
        };
        return guard.clear(act, clock.instant(), why);
    }

    @PreAuthorize(READ)
    public List<PrintedNotice> ofCase(CaseId id) {
        access.header(id);
        return rows.ofCase(id);
    }

    /**
     * The file; that it was taken is written down.
     *
     * @param pass for one record of {@link #FILE}, the notice's id being its subject
     */
    @PreAuthorize(READ)
    @Transactional
    public Taken take(CaseId id, UUID noticeId, ExportPass pass) {
        PrintedNotice notice = found(id, noticeId);
        exports.use(pass.of(FILE, noticeId.toString(), 1));
        EvidenceStore.Stored file = evidence.find(notice.evidenceId()).orElseThrow(NoticeDesk::missing);
        events.publishEvent(new PaperTaken(
                id,
                "notice.read",
                Map.of("notice", notice.number()),
                access.actor().id(),
                clock.instant()));
        return new Taken(file.fileName(), file.mime(), file.size(), evidence.open(file.id()));
    }

    private PrintedNotice found(CaseId id, UUID noticeId) {
        access.header(id);
        return rows.find(id, noticeId).orElseThrow(NoticeDesk::missing);
    }

    private PersonLine addressee(CaseId id, PersonId person) {
        return addressees(id).stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("cases.letter.addressee"));
    }

    private static Refused missing() {
        return Refused.notFound("cases.letter.missing");
    }
}
