package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import org.qingshou.cases.ContactRepair;
import org.qingshou.cases.RepairDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** The small forms of a search. */
final class RepairForms {
    private static final int LONGEST = 500;
    private static final List<String> GONE_BAD = List.of("INVALID", "NOT_OWNER", "SUSPENDED");

    private final Component owner;
    private final RepairDesk desk;
    private final CaseId caseId;
    private final Runnable changed;

    RepairForms(Component owner, RepairDesk desk, CaseId caseId, Runnable changed) {
        this.owner = owner;
        this.desk = desk;
        this.caseId = caseId;
        this.changed = changed;
    }

    void open(RepairDesk.Lost lost) {
        TextArea why = text("cases.repair.why");
        form("cases.repair.open", () -> desk.open(caseId, lost.person().person(), lost.channel(), why.getValue()), why);
    }

    void tried(ContactRepair repair) {
        Select<LawfulSource> source = source();
        TextArea what = text("cases.repair.what");
        form("cases.repair.try", () -> desk.tried(repair.id(), source.getValue(), what.getValue()), source, what);
    }

    void found(ContactRepair repair) {
        Select<ContactPointKind> kind =
                choice("cases.repair.kind.field", repair.channel().kinds());
        kind.setItemLabelGenerator(each -> owner.getTranslation("contact-point-kind." + each));
        TextField value = new TextField(owner.getTranslation("cases.repair.value"));
        value.setRequiredIndicatorVisible(true);
        value.setMaxLength(200);
        Select<LawfulSource> source = source();
        TextArea proof = text("cases.repair.proof");
        form(
                "cases.repair.found",
                () -> desk.found(repair.id(), kind.getValue(), value.getValue(), source.getValue(), proof.getValue()),
                kind,
                value,
                source,
                proof);
    }

    void end(ContactRepair repair) {
        TextArea why = text("cases.repair.why.end");
        form("cases.repair.end", () -> desk.giveUp(repair.id(), why.getValue()), why);
    }

    void mark(ContactPoint point, boolean valid) {
        Select<String> status = choice("cases.repair.status.field", valid ? GONE_BAD : List.of("VALID"));
        status.setItemLabelGenerator(each -> owner.getTranslation("contact-point-status." + each));
        TextArea how = text("cases.repair.how");
        form(
                valid ? "cases.repair.bad" : "cases.repair.good",
                () -> desk.mark(caseId, point.id(), status.getValue(), how.getValue()),
                status,
                how);
    }

    private Select<LawfulSource> source() {
        Select<LawfulSource> source = choice("cases.repair.source", List.of(LawfulSource.values()));
        source.setItemLabelGenerator(each -> owner.getTranslation("lawful-source." + each));
        return source;
    }

    private <T> Select<T> choice(String label, Collection<T> items) {
        Select<T> choice = new Select<>();
        choice.setLabel(owner.getTranslation(label));
        choice.setItems(items);
        items.stream().findFirst().ifPresent(choice::setValue);
        return choice;
    }

    private TextArea text(String label) {
        TextArea text = new TextArea(owner.getTranslation(label));
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        return text;
    }

    private void form(String title, Runnable act, Component... fields) {
        new FormDialog(
                        owner.getTranslation(title),
                        owner.getTranslation("kit.save"),
                        () -> {
                            act.run();
                            Notes.done(owner.getTranslation("cases.repair.done"));
                            changed.run();
                            return true;
                        },
                        fields)
                .open();
    }
}
