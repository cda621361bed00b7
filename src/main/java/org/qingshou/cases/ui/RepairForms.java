package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
    private static final String[] GONE_BAD = {"INVALID", "NOT_OWNER", "SUSPENDED"};

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
        TextArea why = LegalFields.reason("cases.repair.why");
        form("cases.repair.open", () -> desk.open(caseId, lost.person().person(), lost.channel(), why.getValue()), why);
    }

    void tried(ContactRepair repair) {
        Select<LawfulSource> source = source();
        TextArea what = LegalFields.reason("cases.repair.what");
        form("cases.repair.try", () -> desk.tried(repair.id(), source.getValue(), what.getValue()), source, what);
    }

    void found(ContactRepair repair) {
        Select<ContactPointKind> kind = first(
                "cases.repair.kind.field",
                "contact-point-kind.",
                repair.channel().kinds().toArray(ContactPointKind[]::new));
        TextField value = LegalFields.text("cases.repair.value", 200, true);
        Select<LawfulSource> source = source();
        TextArea proof = LegalFields.reason("cases.repair.proof");
        form(
                "cases.repair.found",
                () -> desk.found(repair.id(), kind.getValue(), value.getValue(), source.getValue(), proof.getValue()),
                kind,
                value,
                source,
                proof);
    }

    void end(ContactRepair repair) {
        TextArea why = LegalFields.reason("cases.repair.why.end");
        form("cases.repair.end", () -> desk.giveUp(repair.id(), why.getValue()), why);
    }

    void mark(ContactPoint point, boolean valid) {
        Select<String> status =
                first("cases.repair.status.field", "contact-point-status.", valid ? GONE_BAD : new String[] {"VALID"});
        TextArea how = LegalFields.reason("cases.repair.how");
        form(
                valid ? "cases.repair.bad" : "cases.repair.good",
                () -> desk.mark(caseId, point.id(), status.getValue(), how.getValue()),
                status,
                how);
    }

    private static Select<LawfulSource> source() {
        return first("cases.repair.source", "lawful-source.", LawfulSource.values());
    }

    private static <T> Select<T> first(String label, String prefix, T[] items) {
        Select<T> choice = LegalFields.select(label, prefix, items);
        choice.setValue(items[0]);
        return choice;
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
