package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationError;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.geolocation.GeolocationPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.PositionDesk;
import org.qingshou.cases.VisitPosition;
import org.qingshou.uikit.FormDialog;

/** Takes the visitor's own position at a tap, after they have agreed once; a visit is complete without it. */
class PositionField extends Composite<Div> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final transient PositionDesk desk;
    private final Span said = new Span();
    private final Button take;
    private final Button withdraw;
    private transient @Nullable VisitPosition taken;

    PositionField(PositionDesk desk) {
        this.desk = desk;
        take = new Button(getTranslation("cases.position.take"), VaadinIcon.MAP_MARKER.create(), e -> take());
        take.addThemeVariants(ButtonVariant.SMALL);
        withdraw = new Button(getTranslation("cases.position.withdraw"), e -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        withdraw.setVisible(desk.agreed());
        said.addClassName("qs-soft");
        said.getElement().setAttribute("role", "status");
        getContent().addClassName("qs-row");
        getContent().add(take, withdraw, said);
    }

    @Nullable
    VisitPosition value() {
        return taken;
    }

    private void take() {
        if (desk.agreed()) {
            ask();
            return;
        }
        Span why = new Span(getTranslation("cases.position.why"));
        new FormDialog(
                        getTranslation("cases.position.title"),
                        getTranslation("cases.position.agree"),
                        () -> {
                            desk.agree();
                            withdraw.setVisible(true);
                            ask();
                            return true;
                        },
                        why)
                .open();
    }

    private void ask() {
        said.setText(getTranslation("cases.position.waiting"));
        Geolocation.getPosition(
                this::found,
                this::failed,
                GeolocationOptions.builder()
                        .highAccuracy(true)
                        .timeout(PATIENCE)
                        .build());
    }

    private void found(GeolocationPosition position) {
        VisitPosition at = new VisitPosition(
                position.coords().latitude(),
                position.coords().longitude(),
                position.coords().accuracy(),
                position.timestampAsInstant());
        taken = at;
        said.setText(getTranslation("cases.position.taken", Long.toString(Math.round(Math.ceil(at.accuracyMetres())))));
    }

    private void failed(GeolocationError error) {
        taken = null;
        said.setText(getTranslation("cases.position.failed." + error.errorCode()));
    }

    private void withdraw() {
        desk.withdraw();
        taken = null;
        withdraw.setVisible(false);
        said.setText(getTranslation("cases.position.withdrawn"));
    }
}
