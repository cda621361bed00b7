package org.qingshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A manager sees both records side by side before they become one. */
@Component
class PersonMergeApproval implements ApprovalSubject {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final PersonMerge merge;

    PersonMergeApproval(JdbcClient jdbc, Persons persons, PersonMerge merge) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.merge = merge;
    }

    @Override
    public String kind() {
        return SamePersons.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        PersonId duplicate = person(asked, SamePersons.DUPLICATE);
        PersonId kept = person(asked, SamePersons.KEPT);
        List<Line> evidence = new ArrayList<>();
        evidence.add(side("ledger.merge.shown.kept", kept));
        evidence.add(side("ledger.merge.shown.duplicate", duplicate));
        evidence.add(Line.of("ledger.merge.shown.numbers", Long.toString(sharedNumbers(duplicate, kept))));
        return new Shown(
                Line.of("ledger.merge.shown.title", persons.card(kept).name()),
                evidence,
                Line.of("ledger.merge.shown.effect"),
                "");
    }

    /** Without the name that the page shows: notices and lists are stored in clear. */
    @Override
    public Line about(AskedFor asked) {
        return Line.of("ledger.merge.shown.about");
    }

    private Line side(String key, PersonId id) {
        PersonCard card = persons.card(id);
        String idNumber = card.idNumberShown();
        return Line.of(
                key,
                card.name(),
                "#customer-kind." + card.kind(),
                idNumber == null ? "#ledger.merge.shown.no-id" : idNumber,
                Long.toString(loans(id)));
    }

    private long loans(PersonId id) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE person_id = :p")
                .param("p", id.value())
                .query(Long.class)
                .single();
    }

    private long sharedNumbers(PersonId duplicate, PersonId kept) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT a.value_index) FROM contact_point a
                        JOIN contact_point b ON b.value_index = a.value_index AND b.person_id = :k
                        WHERE a.person_id = :d""")
                .param("d", duplicate.value())
                .param("k", kept.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return merge.against(person(asked, SamePersons.DUPLICATE), person(asked, SamePersons.KEPT));
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return Objects.requireNonNull(asked.facts().get(SamePersons.ROUTE), SamePersons.ROUTE);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        merge.apply(person(asked, SamePersons.DUPLICATE), person(asked, SamePersons.KEPT), checker, at);
    }

    private static PersonId person(AskedFor asked, String which) {
        return new PersonId(UUID.fromString(Objects.requireNonNull(asked.facts().get(which), which)));
    }
}
