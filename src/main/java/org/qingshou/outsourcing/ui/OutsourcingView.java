package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.exports.download.Downloads;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.CertificateDesk;
import org.qingshou.outsourcing.HandoverFileDesk;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.ReconciliationDesk;
import org.qingshou.outsourcing.ResultDesk;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;

/** The outsourcing desk: what may go, what is out, what is stuck, what agencies claim. The address holds the tab. */
@Route("outsourcing")
@RouteAlias("outsourcing/:tab")
@Menu(title = "outsourcing.menu", order = 40, icon = "vaadin:external-link")
@RolesAllowed({Roles.MANAGER, Roles.OFFICER, Roles.COMPLIANCE})
class OutsourcingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> TABS =
            List.of("eligible", "batches", "placements", "messages", "differences", "claims", "certificates", "files");

    private final EligibleGrid eligible;
    private final BatchList batches;
    private final PlacementGrid placements;
    private final StuckMessages messages;
    private final DifferencePanel differences;
    private final ClaimGrid claims;
    private final CertificateGrid certificates;
    private final FilePanel files;
    private final Chips<String> tabs =
            Chips.asTabs(getTranslation("outsourcing.tabs"), tab -> "outsourcing.tab." + tab, TABS);

    OutsourcingView(
            OutsourcingDesk desk,
            BatchDesk inBatches,
            ReconciliationDesk books,
            CertificateDesk owed,
            HandoverFileDesk handovers,
            ResultDesk results,
            Downloads downloads,
            BusinessClock clock) {
        eligible = new EligibleGrid(desk, inBatches);
        batches = new BatchList(inBatches);
        placements = new PlacementGrid(desk, clock);
        messages = new StuckMessages(desk);
        differences = new DifferencePanel(books);
        claims = new ClaimGrid(desk);
        certificates = new CertificateGrid(owed);
        files = new FilePanel(handovers, results, downloads);
        tabs.addValueChangeListener(e -> {
            if (e.isFromClient()) choose(e.getValue());
        });
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), tabs);
        getContent().add(eligible, batches, placements, messages, differences, claims, certificates, files);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.menu");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String tab = event.getRouteParameters().get("tab").orElse(TABS.getFirst());
        if (!TABS.contains(tab)) throw new NotFoundException();
        tabs.setValue(tab);
        event.getLocation().getQueryParameters().getSingleParameter("agency").ifPresent(placements::narrow);
        show(eligible, tab.equals("eligible"), eligible::refresh);
        show(batches, tab.equals("batches"), batches::refresh);
        show(placements, tab.equals("placements"), placements::refresh);
        show(messages, tab.equals("messages"), messages::refresh);
        show(differences, tab.equals("differences"), differences::refresh);
        show(claims, tab.equals("claims"), claims::refresh);
        show(certificates, tab.equals("certificates"), certificates::refresh);
        show(files, tab.equals("files"), files::refresh);
    }

    private static void show(Component part, boolean chosen, Runnable refresh) {
        part.setVisible(chosen);
        if (chosen) refresh.run();
    }

    private static void choose(String tab) {
        UI.getCurrent().navigate(tab.equals(TABS.getFirst()) ? "outsourcing" : "outsourcing/" + tab);
    }
}
