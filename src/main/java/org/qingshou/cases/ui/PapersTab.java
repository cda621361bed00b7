package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.qingshou.cases.CasePaper;
import org.qingshou.cases.PapersDesk;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.FileLook;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.TwoLines;

/** Every file that proves something in the case, to look at and to take out. */
class PapersTab extends Composite<Div> {
    private static final int HASH_SHOWN = 16;
    private static final double KILO = 1024;

    private final transient CaseTools tools;
    private final transient CaseId id;

    PapersTab(CaseTools tools, CaseId id) {
        this.tools = tools;
        this.id = id;
        List<CasePaper> papers = tools.papers().of(id);
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        papers.forEach(paper -> list.add(new ListItem(line(paper))));
        getContent().add(papers.isEmpty() ? new EmptyState(getTranslation("cases.papers.empty")) : list);
    }

    private Component line(CasePaper paper) {
        EvidenceStore.Stored file = paper.file();
        String about = getTranslation("paper-origin." + paper.origin()) + " · "
                + String.format(Locale.ROOT, "%,.0f KB", Math.ceil(file.size() / KILO)) + " · SHA-256 "
                + HexFormat.of().formatHex(file.sha256()).substring(0, HASH_SHOWN) + "…";
        Div line = new Div(new TwoLines(file.fileName(), about));
        line.addClassNames("qs-card", "qs-line");
        Div acts = new Div();
        acts.addClassName("qs-actions");
        if (FileLook.canShow(file.mime())) acts.add(look(file));
        acts.add(take(file));
        line.add(acts);
        return line;
    }

    private Button look(EvidenceStore.Stored file) {
        Button button = new Button(getTranslation("cases.papers.look"), e -> {
            Dialog dialog = new Dialog(file.fileName());
            dialog.add(new FileLook(
                    file.fileName(),
                    file.mime(),
                    event -> TakenFile.show(tools.papers().look(id, file.id()), event)));
            dialog.getFooter().add(new Button(getTranslation("kit.close"), close -> dialog.close()));
            dialog.open();
        });
        button.setAriaLabel(getTranslation("cases.papers.look.at", file.fileName()));
        return button;
    }

    private GuardedDownload take(EvidenceStore.Stored file) {
        String subject = file.id().toString();
        GuardedDownload download = tools.downloads()
                .file(
                        getTranslation("cases.papers.take"),
                        () -> new ExportWish(PapersDesk.FILE, subject, "cases/" + id, Data.SENSITIVE, 1),
                        (pass, event) -> TakenFile.send(tools.papers().take(id, file.id(), pass), event));
        download.button().addThemeVariants(ButtonVariant.TERTIARY);
        download.button().setAriaLabel(getTranslation("cases.papers.take.this", file.fileName()));
        return download;
    }
}
