package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A second person of the head office decides on a version of the rules of placing, seeing every one of them. */
@Component
class RuleBookApproval implements ApprovalSubject {
    static final String KIND = "APR_PLACEMENT_RULES";

    private final RuleBooks books;
    private final RuleWords words;

    RuleBookApproval(RuleBooks books, RuleWords words) {
        this.books = books;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        RuleBook book = book(asked);
        return new Shown(
                Line.of("rules.shown", Integer.toString(book.version())),
                words.of(book),
                Line.of("rules.shown.effect"),
                "placement-rules");
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return book(asked).state() == RuleBook.State.ASKED ? List.of() : List.of(Line.of("rules.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        books.decided(book(asked).id(), true, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        books.decided(book(asked).id(), false, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "placement-rules";
    }

    private RuleBook book(AskedFor asked) {
        return books.get(UUID.fromString(asked.subjectId()));
    }
}
