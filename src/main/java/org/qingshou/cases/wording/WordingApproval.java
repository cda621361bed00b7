package org.qingshou.cases.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** A manager of the head office reads what would be said otherwise, and says whether notices may say it. */
@Component
class WordingApproval implements ApprovalSubject {
    static final String ROUTE = "admin/notice-wordings";

    private final Wordings wordings;

    WordingApproval(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public String kind() {
        return Wordings.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        NoticeText text = wording(asked).text();
        List<String> stands = wordings.current(text.kind()).lines();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("cases.wording.shown.kind", "#cases.wording.kind." + text.kind()));
        stands.stream()
                .filter(line -> !line.isBlank() && !text.lines().contains(line))
                .forEach(line -> lines.add(Line.of("cases.wording.shown.gone", line)));
        text.lines().stream()
                .filter(line -> !line.isBlank() && !stands.contains(line))
                .forEach(line -> lines.add(Line.of("cases.wording.shown.new", line)));
        if (lines.size() == 1) lines.add(Line.of("cases.wording.shown.order"));
        return new Shown(
                Line.of(
                        "cases.wording.shown.title",
                        "#cases.wording.kind." + text.kind(),
                        Integer.toString(text.version())),
                lines,
                Line.of("cases.wording.shown.effect"),
                ROUTE);
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return wording(asked).state() == Wording.State.PROPOSED ? List.of() : List.of(Line.of("cases.wording.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        wordings.allow(wording(asked), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        wordings.reject(wording(asked), by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return ROUTE;
    }

    private Wording wording(AskedFor asked) {
        return wordings.find(UUID.fromString(asked.subjectId()))
                .orElseThrow(() -> Refused.notFound("cases.wording.missing"));
    }
}
