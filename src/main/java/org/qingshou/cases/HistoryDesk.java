package org.qingshou.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.paper.HistoryFacts;
import org.qingshou.cases.paper.HistoryPaper;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.papers.PaperPrinter;
import org.qingshou.uikit.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Prints the history of a case (案件卷宗) for a court: all that happened, in order, with what proves it. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class HistoryDesk {
    /** What it is among exports. */
    public static final String FILE = "CASE_HISTORY";

    private final CaseRights access;
    private final HistoryGatherer gatherer;
    private final Timeline timeline;
    private final PaperPrinter printer;
    private final Users users;
    private final Branches branches;
    private final Texts texts;
    private final BusinessClock clock;
    private final Exports exports;

    HistoryDesk(
            CaseRights access,
            HistoryGatherer gatherer,
            Timeline timeline,
            PaperPrinter printer,
            Users users,
            Branches branches,
            Texts texts,
            BusinessClock clock,
            Exports exports) {
        this.access = access;
        this.gatherer = gatherer;
        this.timeline = timeline;
        this.printer = printer;
        this.users = users;
        this.branches = branches;
        this.texts = texts;
        this.clock = clock;
        this.exports = exports;
    }

    /** Everybody sees one number at a time, each audited; all of a case's in one file only those who answer for it. */
    public boolean mayPrintPlain() {
        Actor actor = access.actor();
        return actor.has(Roles.MANAGER) || actor.has(Roles.COMPLIANCE);
    }

    /**
     * Writes the PDF as it is made. No transaction is open while it is written: it lasts as long as the reader's line.
     *
     * @param kind which lines of the timeline; null takes all
     * @param plain why numbers and addresses are printed in clear; null masks them
     * @param pass for one record of {@link #FILE}, the case's id being its subject
     */
    public void print(
            CaseId id, Timeline.@Nullable Kind kind, @Nullable HistoryReason plain, ExportPass pass, OutputStream out)
            throws IOException {
        CaseView header = access.header(id);
        if (plain != null && !mayPrintPlain()) throw Refused.forbidden("cases.history.plain");
        Instant at = clock.instant();
        HistoryWords words = new HistoryWords(texts, users::nameOf, branches.zone(header.branch()), plain != null);
        HistoryFacts facts = gatherer.gather(header, kind, plain, words, access.actor(), at);
        exports.write(
                pass.of(FILE, id.toString(), 1),
                out,
                sink -> printer.print(
                        HistoryPaper.of(facts, rows(timeline.all(id, kind), entry -> row(entry, words))), at, sink));
    }

    private static List<String> row(Timeline.Entry entry, HistoryWords words) {
        String note = words.free(entry.note());
        return List.of(
                words.time(entry.at()),
                words.key("timeline-kind." + entry.kind()),
                words.said(entry.key(), entry.args()) + (note.isEmpty() ? "" : "\n" + note),
                words.actor(entry.actor()));
    }

    private static <T> Iterable<List<String>> rows(Iterable<T> from, Function<T, List<String>> row) {
        return () -> {
            Iterator<T> each = from.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public List<String> next() {
                    return row.apply(each.next());
                }
            };
        };
    }
}
