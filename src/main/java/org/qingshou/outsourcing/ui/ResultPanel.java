package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.ResultDesk;
import org.qingshou.outsourcing.ResultFile;
import org.qingshou.outsourcing.ResultRow.Fate;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Panel;

/** Takes in an agency's file of results: first what would become of each row, then the taking. */
class ResultPanel extends Composite<Panel> {
    private final transient ResultDesk desk;
    private final transient Runnable changed;
    private final NeededSelect<String> agency = new NeededSelect<>();
    private final Div outcome = new Div();

    ResultPanel(ResultDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        Map<String, String> senders = desk.senders();
        agency.setLabel(getTranslation("outsourcing.agency"));
        agency.setItems(senders.keySet());
        agency.setItemLabelGenerator(code -> senders.getOrDefault(code, code));
        agency.setRequiredIndicatorVisible(true);
        if (senders.size() == 1) agency.setValue(senders.keySet().iterator().next());
        outcome.addClassName("qs-stack");
        Div body = new Div(new Paragraph(getTranslation("outsourcing.results.about")));
        body.addClassName("qs-stack");
        if (senders.isEmpty()) body.add(new Paragraph(getTranslation("outsourcing.results.nobody")));
        else
            body.add(
                    agency,
                    new FileDrop<ResultFile>(getTranslation("outsourcing.results.choose"), this::read, this::preview),
                    outcome);
        getContent().setBody(body);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("outsourcing.results"));
    }

    private ResultFile read(String name, java.io.InputStream in) {
        @Nullable String sender = agency.getValue();
        if (sender == null) throw Refused.badInput("outsourcing.results.choose.agency");
        return desk.preview(sender, name, in);
    }

    private void preview(ResultFile file) {
        show(file, "outsourcing.results.would");
        if (file.count(Fate.TAKEN) == 0) return;
        Button take = new Button(
                getTranslation("outsourcing.results.take", Integer.toString(file.count(Fate.TAKEN))), click -> {
                    show(desk.take(file), "outsourcing.results.did");
                    changed.run();
                });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(take);
        actions.addClassName("qs-actions");
        outcome.addComponentAtIndex(1, actions);
    }

    private void show(ResultFile file, String key) {
        outcome.removeAll();
        outcome.add(new Paragraph(getTranslation(
                key,
                Integer.toString(file.count(Fate.TAKEN)),
                Integer.toString(file.count(Fate.KNOWN)),
                Integer.toString(file.count(Fate.REFUSED)))));
        outcome.add(new ResultGrid(file));
    }
}
