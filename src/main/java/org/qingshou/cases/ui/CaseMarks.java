package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.CasePool;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.CourtDay;
import org.qingshou.cases.Promises;
import org.qingshou.ledger.Classification;
import org.qingshou.uikit.Marks;

/** How a case stands, as badges. */
final class CaseMarks {
    private CaseMarks() {}

    static Badge state(Component reader, CaseState state) {
        Marks.Tone tone = switch (state) {
            case OPEN -> Marks.Tone.INFO;
            case HELD -> Marks.Tone.WARN;
            case PLACED -> Marks.Tone.NEUTRAL;
            case CLOSED -> Marks.Tone.GOOD;
        };
        return Marks.of(reader.getTranslation("case-state." + state), tone);
    }

    static Badge grade(Component reader, Classification grade, long days) {
        Marks.Tone tone = switch (grade) {
            case NORMAL -> Marks.Tone.GOOD;
            case SPECIAL_MENTION -> Marks.Tone.WARN;
            case SUBSTANDARD, DOUBTFUL, LOSS -> Marks.Tone.BAD;
        };
        return Marks.of(
                reader.getTranslation(
                        "cases.grade.days", reader.getTranslation("classification." + grade), Long.toString(days)),
                tone);
    }

    static Badge promise(Component reader, Promises.State state) {
        Marks.Tone tone = switch (state) {
            case OPEN -> Marks.Tone.INFO;
            case KEPT -> Marks.Tone.GOOD;
            case PARTLY_KEPT -> Marks.Tone.WARN;
            case BROKEN -> Marks.Tone.BAD;
            case CANCELLED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(reader.getTranslation("promise-state." + state), tone);
    }

    static Component[] ofPage(Component reader, CasePage page) {
        CaseView header = page.header();
        List<Component> marks = new ArrayList<>();
        marks.add(
                Marks.of(reader.getTranslation("customer-kind." + page.debtor().kind()), Marks.Tone.NEUTRAL));
        marks.add(state(reader, header.state()));
        if (page.pool() == CasePool.WRITTEN_OFF)
            marks.add(Marks.of(reader.getTranslation("case-pool." + page.pool()), Marks.Tone.WARN));
        marks.add(grade(reader, header.classification(), header.daysPastDue(page.businessDate())));
        page.holds().forEach(hold -> marks.add(Marks.of(hold(reader, hold.code(), hold.until()), Marks.Tone.WARN)));
        CourtDay court = page.court();
        if (court != null)
            marks.add(LegalMarks.day(
                    reader,
                    court.kind(),
                    court.on(),
                    page.now().atZone(page.zone()).toLocalDate()));
        marks.addAll(OwnerMarks.of(reader, page.owner()));
        return marks.toArray(Component[]::new);
    }

    private static String hold(Component reader, String code, @org.jspecify.annotations.Nullable LocalDate until) {
        String name = reader.getTranslation("hold." + code);
        return until == null ? name : reader.getTranslation("cases.hold.until", name, until.toString());
    }
}
