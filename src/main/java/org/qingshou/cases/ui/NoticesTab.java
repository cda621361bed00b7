package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Notices that were printed, the latest first, each with its file and whether it has been served; and the whole history. */
class NoticesTab extends Composite<Div> {
    private final transient CaseTools tools;
    private final transient CasePage page;

    NoticesTab(CaseTools tools, CasePage page, Runnable changed) {
        this.tools = tools;
        this.page = page;
        Div acts = new Div();
        acts.addClassName("qs-actions");
        if (page.allowed().contains(CaseAction.NOTICE)) {
            Button print = new Button(
                    getTranslation("cases.letter.title"),
                    VaadinIcon.PRINT.create(),
                    e -> new NoticePrintDialog(this, tools, page).open(changed));
            print.setId("print-notice");
            // One that only keeps a right may still be asked for; the form says what stands against the others.
            acts.add(print);
        }
        Button history = new Button(
                getTranslation("cases.history.open"),
                VaadinIcon.FILE_TEXT_O.create(),
                e -> new HistoryDialog(this, tools, page).open());
        history.setId("print-history");
        acts.add(history);
        getContent().addClassName("qs-stack");
        getContent().add(acts, list());
    }

    private Component list() {
        List<PrintedNotice> notices = tools.notices().ofCase(id());
        if (notices.isEmpty()) return new EmptyState(getTranslation("cases.letter.empty"));
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(page.zone());
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        notices.forEach(notice -> list.add(new ListItem(line(notice, time))));
        return list;
    }

    private CaseId id() {
        return page.header().id();
    }

    private Component line(PrintedNotice notice, DateTimeFormatter time) {
        String what = getTranslation("party-role." + notice.role()) + " · "
                + getTranslation(
                        notice.kind() == NoticeKind.DEMAND
                                ? "purpose." + notice.purpose()
                                : "notice-kind." + notice.kind())
                + " · " + time.format(notice.madeAt());
        LocalDate served = notice.servedOn();
        Div line = new Div(
                new TwoLines(notice.number(), what),
                served == null
                        ? Marks.of(getTranslation("cases.letter.unserved"), Marks.Tone.NEUTRAL)
                        : Marks.of(getTranslation("cases.letter.servedOn", served.toString()), Marks.Tone.GOOD),
                download(notice));
        line.addClassNames("qs-card", "qs-line");
        return line;
    }

    private GuardedDownload download(PrintedNotice notice) {
        CaseId id = id();
        String subject = notice.id().toString();
        GuardedDownload download = tools.downloads()
                .file(
                        getTranslation("cases.letter.file"),
                        () -> new ExportWish(NoticeDesk.FILE, subject, "cases/" + id, Data.SENSITIVE, 1),
                        (pass, event) -> TakenFile.send(tools.notices().take(id, notice.id(), pass), event));
        download.button().setAriaLabel(getTranslation("cases.letter.download", notice.number()));
        download.button().addThemeVariants(ButtonVariant.TERTIARY);
        return download;
    }
}
