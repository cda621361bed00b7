package org.qingshou.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.cases.paper.TourPaper;
import org.qingshou.cases.paper.TourPaper.Line;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactLimits;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.papers.PaperPrinter;
import org.qingshou.uikit.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A day on the road (外访任务单): the visits that are planned for it, in the order in which they will be driven, on paper for
 * places without reception. The paper clears nothing: each visit is judged when it begins.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class TourDesk {
    /** What it is among exports. */
    public static final String FILE = "TOUR";

    private static final int LONGEST = 200;

    private final CaseRights access;
    private final TourReader reader;
    private final PaperPrinter printer;
    private final ComplianceGuard guard;
    private final Users users;
    private final Branches branches;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final Exports exports;

    TourDesk(
            CaseRights access,
            TourReader reader,
            PaperPrinter printer,
            ComplianceGuard guard,
            Users users,
            Branches branches,
            Texts texts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            BusinessClock clock,
            Exports exports) {
        this.exports = exports;
        this.access = access;
        this.reader = reader;
        this.printer = printer;
        this.guard = guard;
        this.users = users;
        this.branches = branches;
        this.texts = texts;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is entered once for the whole tour.
     *
     * @param order the stops that are driven, in their order
     */
    public record Wish(LocalDate on, String vehicle, String route, List<UUID> order) {
        public Wish {
            order = List.copyOf(order);
        }
    }

    /** Today where the person signed in works. */
    public LocalDate today() {
        BranchCode home = access.actor().home();
        return home == null ? clock.today() : branches.day(home, clock.instant());
    }

    /** The visits of the person signed in, as first or second of two. */
    public List<TourStop> stops(LocalDate on) {
        Actor actor = access.actor();
        return reader.of(actor.id(), actor.branches(), on);
    }

    /** Who goes along, by name. */
    public String staff(TourStop stop) {
        return users.nameOf(stop.first()) + "、" + users.nameOf(stop.second());
    }

    /**
     * Writes the PDF; taking it out is written down for each case. Stops that are no longer planned are refused.
     *
     * @param pass for as many records of {@link #FILE} as there are stops, the day being its subject
     */
    public void print(Wish wish, ExportPass pass, OutputStream out) throws IOException {
        if (wish.order().isEmpty()) throw Refused.badInput("cases.tour.none");
        if (wish.vehicle().length() > LONGEST || wish.route().length() > LONGEST)
            throw Refused.badInput("cases.tour.long", Integer.toString(LONGEST));
        Map<UUID, TourStop> planned =
                stops(wish.on()).stream().collect(Collectors.toMap(TourStop::id, Function.identity()));
        if (!planned.keySet().containsAll(wish.order())) throw Refused.conflict("cases.tour.changed");
        List<TourStop> stops = wish.order().stream()
                .distinct()
                .flatMap(id -> java.util.Optional.ofNullable(planned.get(id)).stream())
                .toList();
        Actor actor = access.actor();
        Instant at = clock.instant();
        transaction.executeWithoutResult(status -> stops.forEach(stop -> events.publishEvent(new PaperTaken(
                stop.caseId(), "tour.printed", Map.of("on", wish.on().toString()), actor.id(), at))));
        List<Line> lines = stops.stream().map(this::line).toList();
        ContactLimits limits =
                guard.limits(wish.on().atStartOfDay(clock.getZone()).toInstant());
        exports.write(
                pass.of(FILE, wish.on().toString(), stops.size()),
                out,
                sink -> printer.print(
                        TourPaper.of(users.nameOf(actor.id()), wish.on(), wish.vehicle(), wish.route(), limits, lines),
                        at,
                        sink));
    }

    private Line line(TourStop stop) {
        Money owed = stop.owed();
        return new Line(
                stop.caseNo(),
                stop.person(),
                stop.role() == null ? word("cases.tour.role.none") : word("party-role." + stop.role()),
                word("contact-action." + stop.action()),
                word("purpose." + stop.purpose()),
                staff(stop),
                stop.place(),
                owed == null ? null : owed.shown(),
                stop.holds().stream().map(code -> word("hold." + code)).toList());
    }

    /** Papers are Chinese. */
    private String word(String key) {
        return texts.getTranslation(key, Texts.CHINESE);
    }
}
