package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.qingshou.outsourcing.money.BatchSums;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.outsourcing.money.Sums;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.Panel;

/** What a statement comes to, and each batch of it: the same for bank and agency. */
class StatementBody extends Composite<Div> {
    StatementBody(Statement statement, List<BatchSums> batches, LineGrid lines) {
        Sums sums = statement.sums();
        Facts facts = new Facts()
                .addFigure(getTranslation("money.sum.total"), sums.total().shown())
                .add(
                        getTranslation("money.sum.placed"),
                        getTranslation(
                                "money.sum.cases",
                                Integer.toString(sums.placedCases()),
                                sums.placed().shown()))
                .add(
                        getTranslation("money.sum.recovered"),
                        getTranslation(
                                "money.sum.payments",
                                Integer.toString(sums.recoveredCases()),
                                Integer.toString(sums.payments()),
                                sums.recovered().shown()))
                .add(getTranslation("money.sum.rate"), sums.rate().toPlainString() + "%")
                .add(getTranslation("money.sum.commission"), sums.commission().shown())
                .add(getTranslation("money.sum.corrections"), sums.corrections().shown())
                .add(getTranslation("money.sum.fees"), sums.fees().shown())
                .add(getTranslation("money.sum.adjustments"), sums.adjustments().shown());
        getContent().addClassName("qs-stack");
        getContent().add(new Panel(getTranslation("money.sums"), facts));
        if (!batches.isEmpty()) getContent().add(new Panel(getTranslation("money.batches"), new BatchGrid(batches)));
        getContent().add(new Panel(getTranslation("money.lines"), lines));
    }
}
