package org.qingshou.retention.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.retention.PreviewLine;
import org.qingshou.retention.RetentionDesk;

/** Looks on demand, because the look goes through the whole book; what was looked at can be proposed. */
class PreviewPart extends Composite<Div> {
    private final transient RetentionDesk desk;
    private final PreviewGrid grid = new PreviewGrid();
    private final Span sum = new Span();
    private final Button propose = new Button(getTranslation("retention.propose"));

    PreviewPart(RetentionDesk desk, Runnable proposed) {
        this.desk = desk;
        Button look = new Button(getTranslation("retention.look"), e -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(e -> new ProposeDialog(desk, proposed).open());
        propose.setVisible(desk.mayPropose());
        propose.setEnabled(false);
        Div actions = new Div(look, propose, sum);
        actions.addClassName("qs-actions");
        grid.setVisible(false);
        getContent().addClassName("qs-stack");
        getContent().add(actions, grid);
    }

    private void look() {
        List<PreviewLine> lines = desk.preview();
        long count = lines.stream().mapToLong(PreviewLine::count).sum();
        grid.setItems(lines);
        grid.setVisible(true);
        sum.setText(getTranslation("retention.sum", Long.toString(count)));
        propose.setEnabled(count > 0);
    }
}
