package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** Loan tapes: drop a file, see how it is read, try it, take it in. */
@Route("import")
@Menu(title = "ledger.menu.import", order = 50, icon = "vaadin:upload")
@RolesAllowed(Roles.ADMIN)
class ImportView extends Composite<Div> implements HasDynamicTitle {
    private final ImportDesk desk;
    private final Branches branches;
    private final BusinessClock clock;
    private final Div work = new Div();

    ImportView(ImportDesk desk, Branches branches, BusinessClock clock) {
        this.desk = desk;
        this.branches = branches;
        this.clock = clock;
        Paragraph about = new Paragraph(getTranslation("ledger.import.intro"));
        about.addClassName("qs-soft");
        FileDrop<Inspection> drop = new FileDrop<>(getTranslation("ledger.import.choose"), desk::receive, this::taken);
        Div explained = new Div(about);
        desk.watchedFolder().ifPresent(folder -> {
            Paragraph watched = new Paragraph(getTranslation("ledger.import.watched", folder));
            watched.addClassName("qs-soft");
            explained.add(watched);
        });
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getTranslation("ledger.import.title")),
                        new Panel(getTranslation("ledger.import.new"), explained, drop),
                        work,
                        new TapeHistory(desk));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.import.title");
    }

    private void taken(Inspection file) {
        work.removeAll();
        work.add(new ImportWork(desk, branches.all(), clock.today(), file));
    }
}
