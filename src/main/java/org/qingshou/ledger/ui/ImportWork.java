package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Branch;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.uikit.Panel;

/** A file on its way in: how it is written, what it is about, what its columns mean, how its first rows come out. */
class ImportWork extends Composite<Div> {
    private final ImportDesk desk;
    private final Inspection file;
    private final ImportSettings settings;
    private final MappingPanel mapping;
    private final ProfileBar profiles;
    private final PreviewPanel preview = new PreviewPanel();

    ImportWork(ImportDesk desk, List<Branch> branches, LocalDate today, Inspection file) {
        this.desk = desk;
        this.file = file;
        settings = new ImportSettings(today.minusDays(1), desk.sources(), branches, file.kind(), this::refresh);
        mapping = new MappingPanel(file, this::refresh);
        profiles = new ProfileBar(desk, mapping::profile, profile -> {
            mapping.show(profile);
            refresh();
        });
        Button check = new Button(getTranslation("ledger.import.check"), e -> submit(false));
        Button run = new Button(getTranslation("ledger.import.run"), e -> submit(true));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(check, run);
        actions.addClassNames("qs-actions", "qs-sticky");
        getContent().addClassName("qs-stack");
        getContent()
                .add(
                        new Panel(getTranslation("ledger.import.form"), new FileFacts(file)),
                        new Panel(getTranslation("ledger.import.about"), settings, profiles),
                        mapping,
                        preview,
                        actions);
        refresh();
    }

    private void refresh() {
        mapping.arrange(settings.kind());
        try {
            preview.show(desk.preview(file, settings.kind(), mapping.profile(), settings.asOf()));
        } catch (Refused refused) {
            preview.show(refused);
        }
    }

    private void submit(boolean apply) {
        var id = desk.submit(settings.request(file, mapping.profile().named(profiles.name()), apply));
        getUI().ifPresent(ui -> ui.navigate(TapeView.class, TapeView.parameters(id)));
    }
}
