package org.qingshou.exports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** A manager decides whether a large file with personal data leaves (批量导出). */
@Component
class ExportApproval implements ApprovalSubject {
    static final String KIND = "APR_EXPORT";

    private final ExportRows rows;

    ExportApproval(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        ExportEntry entry = entry(asked);
        return new Shown(
                Line.of("exports.shown.title", "#export-kind." + entry.kind(), Long.toString(entry.records())),
                List.of(
                        Line.of("exports.shown.data", "#export-data." + entry.data()),
                        Line.of("exports.shown.records", Long.toString(entry.records()))),
                Line.of("exports.shown.effect"),
                entry.route());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return entry(asked).state() == ExportState.ASKED ? List.of() : List.of(Line.of("exports.shown.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        decided(entry(asked).id(), ExportState.ALLOWED, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        decided(entry(asked).id(), ExportState.REJECTED, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return entry(asked).route();
    }

    private void decided(UUID id, ExportState state, ActorId by, Instant at) {
        if (!rows.move(id, ExportState.ASKED, state)) throw Refused.conflict("exports.used");
        rows.decided(id, by, at);
    }

    private ExportEntry entry(AskedFor asked) {
        return rows.find(UUID.fromString(asked.subjectId())).orElseThrow(() -> Refused.notFound("exports.missing"));
    }
}
