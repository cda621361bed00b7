package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchView;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.RouteIds;

/** One batch: its terms, what leaves, its cases; the same for whoever asked and whoever decides. */
@Route("outsourcing/batch/:id")
@RolesAllowed({Roles.MANAGER, Roles.OFFICER, Roles.COMPLIANCE})
class BatchPage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient BatchDesk desk;
    private UUID id = Ids.next();

    BatchPage(BatchDesk desk) {
        this.desk = desk;
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteIds.uuid(event, "id");
        try {
            show();
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.column.batch");
    }

    private void show() {
        BatchView batch = desk.get(id);
        PageBar bar = new PageBar(batch.batchNo());
        bar.setMarks(BatchList.state(this, batch.state()));
        getContent().removeAll();
        getContent()
                .add(
                        bar,
                        new Anchor("outsourcing/batches", getTranslation("batches.back")),
                        new Panel(getTranslation("batches.facts"), facts(batch)));
        if (desk.mayTakeOut(batch)) getContent().add(new Paragraph(getTranslation("batches.decide")));
        getContent()
                .add(
                        new Panel(getTranslation("batches.cases.panel"), new BatchCases(desk, batch, this::show)),
                        new Panel(
                                getTranslation("outsourcing.leaves.title", batch.agencyName()),
                                Shown.lines(this, desk.leaves(batch))),
                        new Panel(getTranslation("batches.terms"), terms(batch)));
    }

    private Facts facts(BatchView batch) {
        var checker = batch.checker();
        return new Facts()
                .add(getTranslation("outsourcing.agency"), batch.agencyName())
                .add(getTranslation("batches.cases"), Integer.toString(batch.cases()))
                .add(getTranslation("outsourcing.column.total"), batch.amount().shown())
                .add(
                        getTranslation("batches.answers"),
                        getTranslation(
                                "batches.answered",
                                Integer.toString(batch.taken()),
                                Integer.toString(batch.declined())))
                .add(
                        getTranslation("rules.fact"),
                        getTranslation(
                                "rules.fact.batch",
                                Integer.toString(batch.elsewhere()),
                                Integer.toString(batch.again())))
                .add(getTranslation("outsourcing.fact.maker"), desk.nameOf(batch.maker()))
                .add(getTranslation("batches.asked"), Shown.moment(batch.askedAt()))
                .add(getTranslation("batches.checker"), checker == null ? "" : desk.nameOf(checker))
                .add(getTranslation("batches.decided"), Shown.moment(batch.decidedAt()));
    }

    private Div terms(BatchView batch) {
        Integer version = batch.tariffVersion();
        List<Line> earns = desk.earns(batch);
        Div all = new Div(
                new Paragraph(getTranslation(
                        "outsourcing.leaves.terms", getTranslation("fee-mode." + batch.feeMode()), batch.tariffId())),
                new Paragraph(
                        version == null
                                ? getTranslation("batches.tariff.none")
                                : getTranslation("batches.tariff.number", version.toString())));
        if (!earns.isEmpty()) all.add(Shown.lines(this, earns));
        all.addClassName("qs-stack");
        return all;
    }
}
