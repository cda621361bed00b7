package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.qingshou.access.Roles;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.AgencyProfile;
import org.qingshou.outsourcing.AgencyProfileDesk;
import org.qingshou.outsourcing.AgencyTakes;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** The file of one agency: what it takes and has, what stands against it, its evaluations, how its interface keeps the contract. */
@Route("agencies/:code")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE})
class AgencyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AgencyProfileDesk desk;
    private volatile String code = "";

    AgencyView(AgencyProfileDesk desk) {
        this.desk = desk;
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        try {
            show();
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agencies.title");
    }

    private void show() {
        AgencyProfile profile = desk.of(code);
        Button evaluate = new Button(
                getTranslation("agencies.evaluate"),
                e -> new EvaluateDialog(desk, profile.agency(), this::show).open());
        evaluate.addThemeVariants(ButtonVariant.PRIMARY);
        evaluate.setVisible(desk.mayEnter());
        getContent().removeAll();
        getContent()
                .add(
                        new PageBar(profile.agency().name(), evaluate),
                        new Anchor("agencies", getTranslation("money.tariff.back")),
                        new Panel(getTranslation("agencies.takes.panel"), facts(profile), against(profile)),
                        new Panel(
                                getTranslation("agencies.evaluations"),
                                new EvaluationGrid(profile.evaluations(), desk::nameOf)),
                        new Panel(getTranslation("agencies.reports"), reports(profile)));
    }

    private Facts facts(AgencyProfile profile) {
        AgencyTakes takes = profile.agency().takes();
        Money most = takes.maxAmount();
        String none = getTranslation("agencies.takes.unlimited");
        return new Facts()
                .add(
                        getTranslation("agencies.takes"),
                        takes.claims().stream()
                                .map(kind -> getTranslation("claim-kind." + kind))
                                .collect(Collectors.joining(" · ")))
                .add(
                        getTranslation("agencies.load.cases"),
                        getTranslation(
                                "agencies.load",
                                Integer.toString(profile.load().cases()),
                                takes.maxCases() == null
                                        ? none
                                        : takes.maxCases().toString()))
                .add(
                        getTranslation("agencies.load.amount"),
                        getTranslation(
                                "agencies.load", profile.load().amount().shown(), most == null ? none : most.shown()));
    }

    private Div against(AgencyProfile profile) {
        Div all = new Div();
        all.addClassName("qs-stack");
        if (profile.breaches().isEmpty()) all.add(new Paragraph(getTranslation("agencies.nothing.against")));
        else
            all.add(
                    new Paragraph(getTranslation("outsourcing.agencies.against")),
                    Shown.lines(this, profile.breaches()));
        if (!profile.warnings().isEmpty())
            all.add(new Paragraph(getTranslation("agencies.mind")), Shown.lines(this, profile.warnings()));
        return all;
    }

    private Div reports(AgencyProfile profile) {
        Paragraph about = new Paragraph(getTranslation("agencies.report.about"));
        about.addClassName("qs-soft");
        Div all = new Div(about, new ConformanceGrid(profile.conformances(), desk::nameOf));
        all.addClassName("qs-stack");
        if (desk.mayEnter())
            all.add(new FileDrop<Integer>(
                    getTranslation("agencies.report.choose"), (name, in) -> desk.enterReport(code, in), this::taken));
        return all;
    }

    private void taken(int level) {
        Notes.done(getTranslation("agencies.report.taken", getTranslation("conformance-level." + level)));
        show();
    }
}
