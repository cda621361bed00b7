package org.qingshou.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.qingshou.access.Branches;
import org.qingshou.cases.paper.AssignmentFacts;
import org.qingshou.cases.paper.NoticeFacts;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticeTemplate;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.cases.wording.Wordings;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.papers.Paper;
import org.qingshou.papers.PaperPrinter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers, prints and keeps one notice; all of it stands, or none, so that no number is lost and no paper without one. */
@Component
class NoticePress {
    private final NoticeWriter writer;
    private final Wordings wordings;
    private final NoticeRows rows;
    private final PaperPrinter printer;
    private final EvidenceStore evidence;
    private final ComplianceGuard guard;
    private final Timeline timeline;
    private final Branches branches;
    private final ApplicationEventPublisher events;

    NoticePress(
            NoticeWriter writer,
            Wordings wordings,
            NoticeRows rows,
            PaperPrinter printer,
            EvidenceStore evidence,
            ComplianceGuard guard,
            Timeline timeline,
            Branches branches,
            ApplicationEventPublisher events) {
        this.writer = writer;
        this.wordings = wordings;
        this.rows = rows;
        this.printer = printer;
        this.evidence = evidence;
        this.guard = guard;
        this.timeline = timeline;
        this.branches = branches;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    PrintedNotice print(CaseView header, PersonLine person, Clearance.Cleared clearance, ActorId by, Instant at) {
        ProposedAct act = clearance.act();
        LocalDate today = branches.day(header.branch(), at);
        int number = rows.next(header.branch(), today.getYear());
        String no = "%s-%d-%05d".formatted(header.branch().value(), today.getYear(), number);
        Filled filled = filled(header, person, act, no, today);
        EvidenceStore.Stored file = stored(printer.bytes(filled.paper(), at), no, by, at);
        PrintedNotice notice = new PrintedNotice(
                Ids.next(),
                no,
                person.person(),
                person.role(),
                filled.text().kind(),
                act.purpose(),
                filled.facts().suit(),
                filled.facts().asOf(),
                file.id(),
                clearance.id(),
                by,
                at,
                null);
        rows.insert(notice, filled.text().name(), header.id(), header.branch(), today.getYear(), number);
        guard.done(clearance, false, at);
        told(header, notice, filled.text().name(), file);
        return notice;
    }

    private record Filled(NoticeText text, NoticeFacts facts, Paper paper) {}

    private Filled filled(CaseView header, PersonLine person, ProposedAct act, String no, LocalDate today) {
        if (act.action() == ContactAction.NOTICE_ASSIGN) {
            AssignmentFacts facts = writer.assignment(header, person, act, no, today);
            NoticeText text = wordings.current(NoticeKind.ASSIGNMENT);
            return new Filled(text, facts.notice(), NoticeTemplate.fill(text, facts));
        }
        NoticeFacts facts = writer.facts(header, person, act, no, today);
        NoticeText text = wordings.current(NoticeKind.DEMAND);
        return new Filled(text, facts, NoticeTemplate.fill(text, facts));
    }

    private EvidenceStore.Stored stored(byte[] pdf, String number, ActorId by, Instant at) {
        try {
            return evidence.store(
                    "EV_NOTICE_PDF",
                    "通知书 " + number + ".pdf",
                    "application/pdf",
                    new ByteArrayInputStream(pdf),
                    by,
                    at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(CaseView header, PrintedNotice notice, String template, EvidenceStore.Stored file) {
        timeline.add(
                header.id(),
                notice.madeAt(),
                Timeline.Kind.CASE,
                notice.madeBy(),
                "timeline.notice.printed",
                null,
                notice.number(),
                TextArgs.key("party-role." + notice.role()));
        Map<String, String> facts = Map.of(
                "notice", notice.number(),
                "purpose", notice.purpose().name(),
                "suit", Boolean.toString(notice.announcesSuit()),
                "template", template,
                "clearance", notice.clearanceId().toString(),
                "sha256", HexFormat.of().formatHex(file.sha256()));
        events.publishEvent(new CaseChanged(header.id(), "notice.printed", facts, notice.madeBy(), notice.madeAt()));
    }
}
