package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.ComplaintFiles;
import org.qingshou.cases.ComplaintView;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.GuardedDownload;

/** The files of a complaint, to read, and a way to add more while it is open. */
class ComplaintPapers extends Composite<Div> {
    private static final int AT_ONCE = 10;

    private final transient CaseTools tools;
    private final transient ComplaintView complaint;

    ComplaintPapers(CaseTools tools, ComplaintView complaint, boolean works, Runnable changed) {
        this.tools = tools;
        this.complaint = complaint;
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        tools.complaintFiles()
                .of(complaint.caseId(), complaint.id())
                .forEach(file -> list.add(new ListItem(read(file))));
        list.setVisible(list.getComponentCount() > 0);
        getContent().add(list);
        if (!works || !complaint.open()) return;
        Button add = new Button(getTranslation("cases.complaint.file.add"), e -> add(changed));
        add.addThemeVariants(ButtonVariant.SMALL);
        getContent().add(add);
    }

    private GuardedDownload read(EvidenceStore.Stored file) {
        String subject = file.id().toString();
        GuardedDownload download = tools.downloads()
                .file(
                        file.fileName(),
                        () -> new ExportWish(
                                ComplaintFiles.FILE, subject, "cases/" + complaint.caseId(), Data.SENSITIVE, 1),
                        (pass, event) -> TakenFile.send(
                                tools.complaintFiles().take(complaint.caseId(), complaint.id(), file.id(), pass),
                                event));
        download.button().addThemeVariants(ButtonVariant.TERTIARY);
        return download;
    }

    private void add(Runnable changed) {
        EvidenceUpload upload = new EvidenceUpload(tools.contacts(), complaint.caseId(), "EV_COMPLAINT", AT_ONCE);
        GrievanceForms.open(
                this,
                "cases.complaint.file.add",
                "cases.complaint.saved",
                changed,
                () -> tools.complaintFiles().add(complaint.caseId(), complaint.id(), upload.values()),
                upload);
    }
}
