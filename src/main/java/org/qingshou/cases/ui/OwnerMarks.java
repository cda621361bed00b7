package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.cases.CaseOwner;
import org.qingshou.uikit.Marks;

/** What is particular about a case's officer, as badges: away, and who stands in; new here, and from whom. */
final class OwnerMarks {
    private OwnerMarks() {}

    static List<Component> of(Component reader, CaseOwner owner) {
        List<Component> marks = new ArrayList<>();
        LocalDate until = owner.awayUntil();
        String deputy = owner.deputy();
        if (until != null)
            marks.add(Marks.of(
                    deputy == null
                            ? reader.getTranslation("cases.owner.away", until.toString())
                            : reader.getTranslation("cases.owner.deputy", until.toString(), deputy),
                    Marks.Tone.WARN));
        String from = owner.takenOverFrom();
        if (from != null) marks.add(Marks.of(reader.getTranslation("cases.owner.takenOver", from), Marks.Tone.INFO));
        return marks;
    }
}
