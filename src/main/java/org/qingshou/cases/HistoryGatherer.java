package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.cases.paper.HistoryFacts;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Persons;
import org.qingshou.papers.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all of a case but its timeline, and writes down who takes it out and how. */
@Component
class HistoryGatherer {
    private final CaseReader reader;
    private final CasePeople people;
    private final Persons persons;
    private final Loans loans;
    private final NoticeRows notices;
    private final HistoryLists lists;
    private final Branches branches;
    private final ApplicationEventPublisher events;

    HistoryGatherer(
            CaseReader reader,
            CasePeople people,
            Persons persons,
            Loans loans,
            NoticeRows notices,
            HistoryLists lists,
            Branches branches,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.people = people;
        this.persons = persons;
        this.loans = loans;
        this.notices = notices;
        this.lists = lists;
        this.branches = branches;
        this.events = events;
    }

    @Transactional
    HistoryFacts gather(
            CaseView header,
            Timeline.@Nullable Kind kind,
            @Nullable HistoryReason reason,
            HistoryWords words,
            Actor by,
            Instant at) {
        Map<String, String> facts = new HashMap<>(Map.of("plain", Boolean.toString(reason != null)));
        if (reason != null) facts.put("reason", reason.name());
        if (kind != null) facts.put("kind", kind.name());
        events.publishEvent(new PaperTaken(header.id(), "history.printed", facts, by.id(), at));
        List<LoanId> ids = reader.loans(header.id());
        List<LoanView> owed = loans.all(ids);
        List<PrintedNotice> printed = notices.ofCase(header.id());
        return new HistoryFacts(
                header.caseNo(),
                cover(header, kind, reason, owed, words, by, at),
                owed,
                people(header, reason != null, words, by),
                lists.contacts(header.id(), words),
                lists.notices(printed, words),
                lists.promises(header.id(), words),
                lists.approvals(header.id(), ids, words),
                lists.evidence(header.id(), words));
    }

    private List<Part.Field> cover(
            CaseView header,
            Timeline.@Nullable Kind kind,
            @Nullable HistoryReason reason,
            List<LoanView> owed,
            HistoryWords words,
            Actor by,
            Instant at) {
        String idNumber = reason == null
                ? persons.card(header.person()).idNumberShown()
                : persons.revealIdNumber(header.person(), by.id());
        List<Part.Field> cover = new ArrayList<>();
        cover.add(new Part.Field("案件编号", header.caseNo()));
        cover.add(new Part.Field("借款人", persons.card(header.person()).name()));
        cover.add(new Part.Field("证件号码", Objects.requireNonNullElse(idNumber, "未登记")));
        cover.add(new Part.Field(
                "机构",
                branches.find(header.branch())
                        .map(Branch::name)
                        .orElse(header.branch().value())));
        cover.add(new Part.Field("立案日期", header.openedOn().toString()));
        cover.add(new Part.Field("案件状态", words.key("case-state." + header.state())));
        cover.add(new Part.Field(
                "金额截至日",
                owed.stream()
                        .map(loan -> loan.asOf().toString())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("、"))));
        cover.add(new Part.Field("打印人", by.displayName() + "（" + by.id().value() + "）"));
        cover.add(new Part.Field("打印时间", words.time(at)));
        cover.add(new Part.Field("经过的范围", kind == null ? "全部" : "仅" + words.key("timeline-kind." + kind)));
        cover.add(new Part.Field("个人信息", reason == null ? "已遮盖" : "未遮盖；用途：" + words.key("history-reason." + reason)));
        return cover;
    }

    private List<List<String>> people(CaseView header, boolean plain, HistoryWords words, Actor by) {
        return people.of(header).stream()
                .map(line -> List.of(
                        line.person().equals(header.person()) ? line.name() : words.name(line.name()),
                        words.key("party-role." + line.role()),
                        line.points().stream()
                                .map(point -> shown(point, plain, by))
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    private String shown(ContactPoint point, boolean plain, Actor by) {
        return plain ? persons.reveal(point.id(), by.id()) : point.shown();
    }
}
