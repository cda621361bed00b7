package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyBatches;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchAnswered;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchItem;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchTaken;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.Kind;
import org.qingshou.outsourcing.inbound.AgencyReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agency's answer to a whole batch: the same as an event about each of its cases, so that one that was answered before,
 * recalled or has run out stays as it is and says so.
 */
@Service
class BatchAnswers implements AgencyBatches {
    private static final Set<Kind> ANSWERS = EnumSet.of(Kind.ACCEPTED, Kind.DECLINED);
    private static final String EVENT_ID = "[A-Za-z0-9._:-]{8,40}";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AgencyReports reports;
    private final JdbcClient jdbc;

    BatchAnswers(AgencyReports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public BatchTaken answer(String agencyCode, BatchAnswered answered, Function<Refused, String> words) {
        if (!ANSWERS.contains(answered.answer())) throw Refused.badInput("outsourcing.api.value", "answer");
        if (!answered.eventId().matches(EVENT_ID)) throw Refused.badInput("outsourcing.api.value", "eventId");
        if (answered.answer() == Kind.DECLINED) ReportedActs.code(Decline.class, answered.reason(), "reason");
        List<UUID> packages = packages(agencyCode, answered.batchNo());
        if (packages.isEmpty()) throw Refused.notFound("outsourcing.api.unknown");
        List<BatchItem> items = new ArrayList<>();
        for (UUID id : packages) items.add(one(agencyCode, id, answered, words));
        return new BatchTaken(answered.batchNo(), items);
    }

    private BatchItem one(String agencyCode, UUID id, BatchAnswered answered, Function<Refused, String> words) {
        Event event = event(answered, id);
        try {
            EventAnswer answer = reports.report(agencyCode, id, event, JSON.writeValueAsString(event));
            return new BatchItem(id, answer.result(), answer.duplicate(), null, null);
        } catch (Refused refused) {
            return new BatchItem(id, "REFUSED", false, refused.key(), words.apply(refused));
        }
    }

    private static Event event(BatchAnswered answered, UUID id) {
        return new Event(
                answered.eventId() + ":" + id,
                0,
                answered.answer(),
                answered.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                answered.reason(),
                null,
                null);
    }

    /** What was sent of the batch, in the order in which it was. */
    private List<UUID> packages(String agencyCode, String batchNo) {
        return jdbc.sql("""
                        SELECT id FROM placement
                        WHERE agency_code = :a AND batch_no = :b AND queued_at IS NOT NULL ORDER BY queued_at, id""")
                .param("a", agencyCode)
                .param("b", batchNo)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }
}
