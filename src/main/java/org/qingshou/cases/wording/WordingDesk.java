package org.qingshou.cases.wording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.cases.NoticeSettings;
import org.qingshou.cases.paper.NoticeFacts;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticePlaces;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.cases.paper.NoticeTextChecks;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.papers.PaperPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people do with the wordings of notices: the administrator proposes, whoever answers for them looks. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'COMPLIANCE')")
public class WordingDesk {
    private final Wordings wordings;
    private final WordingSamples samples;
    private final PaperPrinter printer;
    private final NoticeSettings settings;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;

    WordingDesk(
            Wordings wordings,
            WordingSamples samples,
            PaperPrinter printer,
            NoticeSettings settings,
            Branches branches,
            CurrentActor current,
            BusinessClock clock) {
        this.wordings = wordings;
        this.samples = samples;
        this.printer = printer;
        this.settings = settings;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
    }

    /** Every version of every kind, the latest of each first. */
    public List<Wording> all() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> wordings.all(kind).stream())
                .toList();
    }

    /** The places that this kind's wording can hold, in braces. */
    public List<String> places(NoticeKind kind) {
        return NoticePlaces.of(kind).stream().map(place -> "{" + place + "}").toList();
    }

    /** @param from version from which these words were made */
    @PreAuthorize("hasRole('ADMIN')")
    public UUID propose(NoticeKind kind, int from, String words) {
        return wordings.propose(kind, from, words, current.get().id());
    }

    /** Words as they would stand on file, refused where they could not be proposed. */
    @PreAuthorize("hasRole('ADMIN')")
    public NoticeText tried(NoticeKind kind, String words) {
        NoticeText inUse = wordings.current(kind);
        NoticeText text = NoticeText.of(kind, inUse.version() + 1, words);
        NoticeTextChecks.check(text, inUse);
        return text;
    }

    /** The paper as PDF, about people and a loan that do not exist. */
    public byte[] sample(NoticeText text, SampleOf of) {
        BranchCode head = branches.head().orElseThrow(() -> Refused.conflict("cases.wording.head"));
        LocalDate today = branches.day(head, clock.instant());
        NoticeFacts.Creditor creditor = new NoticeFacts.Creditor(
                settings.bank(),
                "示例支行",
                settings.accountName(),
                settings.accountNo(),
                settings.accountBank(),
                settings.phone(head),
                settings.complaints());
        return printer.bytes(samples.paper(text, of, creditor, today), clock.instant());
    }
}
