package org.qingshou.outsourcing;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.ByHand;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.ResultRow.Fate;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.outsourcing.inbound.AgencyReports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the results of agencies that do not call: each row is the event that the agency would have reported, under the
 * same rules, and comes once however often it stands in a file. The preview really takes the rows and takes all back, so
 * that it says what will happen.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ResultDesk {
    private final AgencyReports reports;
    private final AgencyChannels channels;
    private final Agencies agencies;
    private final PlacementLists lists;
    private final Outbox outbox;
    private final ByHand byHand;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ResultDesk(
            AgencyReports reports,
            AgencyChannels channels,
            Agencies agencies,
            PlacementLists lists,
            Outbox outbox,
            ByHand byHand,
            CurrentActor current,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.channels = channels;
        this.agencies = agencies;
        this.lists = lists;
        this.outbox = outbox;
        this.byHand = byHand;
        this.current = current;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** Agencies whose files can be taken in; who speaks by signed calls is not spoken for. */
    public Map<String, String> senders() {
        Map<String, String> found = new LinkedHashMap<>();
        var reached = channels.all();
        agencies.all().stream()
                .filter(agency -> reached.containsKey(agency.code())
                        && reached.get(agency.code()).kind() != ChannelKind.OPEN_AGENCY)
                .forEach(agency -> found.put(agency.code(), agency.name()));
        return found;
    }

    public ResultFile preview(String agency, String name, InputStream in) {
        if (!senders().containsKey(agency)) throw Refused.conflict("outsourcing.results.sender");
        ResultFile file = ResultReader.read(agency, name, in);
        if (taken(file)) throw Refused.conflict("outsourcing.results.twice");
        Map<String, List<ResultRow>> byPackage = inTime(file.rows()).stream()
                .filter(row -> row.event() != null)
                .collect(Collectors.groupingBy(ResultRow::packageId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, ResultRow> judged = new HashMap<>();
        byPackage
                .values()
                .forEach(rows -> transaction.executeWithoutResult(status -> {
                    rows.forEach(row -> judged.put(row.line(), take(agency, row)));
                    status.setRollbackOnly();
                }));
        return with(file, judged);
    }

    /** Takes the rows, each by itself; those that were refused in the preview are tried as well, for time may have mended them. */
    public ResultFile take(ResultFile file) {
        if (!senders().containsKey(file.agency())) throw Refused.conflict("outsourcing.results.sender");
        if (taken(file)) throw Refused.conflict("outsourcing.results.twice");
        Map<Long, ResultRow> done = new HashMap<>();
        for (ResultRow row : inTime(file.rows()))
            if (row.event() != null) done.put(row.line(), takeApart(file.agency(), row));
        ResultFile result = with(file, done);
        Actor actor = current.get();
        transaction.executeWithoutResult(status -> keep(result, actor.id(), clock.instant()));
        return result;
    }

    private ResultRow takeApart(String agency, ResultRow row) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                ResultRow taken = take(agency, row);
                if (taken.fate() == Fate.REFUSED) status.setRollbackOnly();
                return taken;
            }));
        } catch (Refused refused) {
            return row.refused(refused);
        }
    }

    /** That the agency speaks of a case says that it has what was handed over. */
    private ResultRow take(String agency, ResultRow row) {
        BranchScope branches = current.get().branches();
        try {
            UUID placement = row.placement();
            if (lists.find(placement, branches).isEmpty()) throw Refused.notFound("outsourcing.api.unknown");
            reports.mustHold(agency, placement);
            EventAnswer answer = reports.report(agency, placement, Objects.requireNonNull(row.event()), row.raw());
            if (answer.duplicate()) return row.as(Fate.KNOWN, List.of());
            List<UUID> messages = outbox.ofKey(placement.toString()).stream()
                    .map(OutboundView::id)
                    .limit(1)
                    .toList();
            byHand.messages(messages).forEach(message -> byHand.arrived(message, ActorId.agency(agency)));
            return row.as(Fate.TAKEN, answer.breaches());
        } catch (Refused refused) {
            return row.refused(refused);
        }
    }

    private boolean taken(ResultFile file) {
        return jdbc.sql("SELECT COUNT(*) FROM result_file WHERE agency_code = :a AND sha256 = :h AND refused = 0")
                        .param("a", file.agency())
                        .param("h", HexFormat.of().parseHex(file.sha256()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(ResultFile file, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO result_file (id, agency_code, sha256, name, taken_by, taken_at, stored, known, refused)
                        VALUES (:id, :a, :h, :name, :by, :at, :stored, :known, :refused)""")
                .param("id", Ids.next())
                .param("a", file.agency())
                .param("h", HexFormat.of().parseHex(file.sha256()))
                .param(
                        "name",
                        file.name().substring(0, Math.min(200, file.name().length())))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("stored", file.count(Fate.TAKEN))
                .param("known", file.count(Fate.KNOWN))
                .param("refused", file.count(Fate.REFUSED))
                .update();
        if (file.count(Fate.TAKEN) > 0) reports.heard(file.agency(), at);
        events.publishEvent(new AgencyChanged(
                file.agency(),
                "results",
                Map.of(
                        "sha256", file.sha256(),
                        "stored", Integer.toString(file.count(Fate.TAKEN)),
                        "known", Integer.toString(file.count(Fate.KNOWN)),
                        "refused", Integer.toString(file.count(Fate.REFUSED))),
                by,
                at));
    }

    private static List<ResultRow> inTime(List<ResultRow> rows) {
        List<ResultRow> sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(
                row -> row.event() == null ? Instant.EPOCH : row.event().occurredAt()));
        return sorted;
    }

    private static ResultFile with(ResultFile file, Map<Long, ResultRow> judged) {
        return new ResultFile(
                file.agency(),
                file.name(),
                file.sha256(),
                file.rows().stream()
                        .map(row -> judged.getOrDefault(row.line(), row))
                        .toList());
    }
}
