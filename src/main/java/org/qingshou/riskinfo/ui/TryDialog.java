package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.riskinfo.RiskFinding;
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.riskinfo.RiskProviderDesk;
import org.qingshou.riskinfo.Why;

/** The very requests of a provider's mapping, and its answer read as it would be; nothing is sent. */
class TryDialog extends Dialog {
    TryDialog(RiskProviderDesk desk, RiskProvider provider) {
        setHeaderTitle(getTranslation("riskinfo.admin.of", getTranslation("riskinfo.admin.try"), provider.name()));
        addClassName("qs-form-dialog");
        Div body = new Div();
        body.addClassName("qs-form");
        request(body, "riskinfo.try.person", desk.preview(provider, false));
        request(body, "riskinfo.try.company", desk.preview(provider, true));
        TextArea pasted = new TextArea(getTranslation("riskinfo.try.answer"));
        pasted.addValueChangeListener(e -> pasted.setHelperText(
                e.getValue().isBlank()
                        ? ""
                        : getTranslation("riskinfo.try.read", said(desk.readAs(provider, e.getValue())))));
        body.add(pasted);
        add(body);
        Button close = new Button(getTranslation("kit.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private void request(Div body, String key, String shown) {
        if (shown.isEmpty()) return;
        Pre request = new Pre(shown);
        request.addClassName("qs-code");
        request.getElement().setAttribute("tabindex", "0");
        request.getElement().setAttribute("aria-label", getTranslation(key));
        body.add(new Paragraph(getTranslation(key)), request);
    }

    private String said(RiskProviderDesk.Tried tried) {
        if (!tried.answered())
            return Why.isOurs(tried.code())
                    ? getTranslation("riskinfo.why." + tried.code())
                    : getTranslation("riskinfo.try.refused", tried.code());
        if (tried.findings().isEmpty()) return getTranslation("riskinfo.try.nothing");
        return tried.findings().stream().map(this::line).collect(Collectors.joining("; "));
    }

    private String line(RiskFinding finding) {
        return Stream.of(
                        getTranslation("risk-kind." + finding.kind()),
                        finding.date(),
                        finding.authority(),
                        finding.amount(),
                        finding.number())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
