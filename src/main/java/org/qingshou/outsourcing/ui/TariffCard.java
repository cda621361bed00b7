package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.TariffVersion;
import org.qingshou.outsourcing.money.TariffVersion.State;
import org.qingshou.outsourcing.money.TariffWords;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Panel;

/** One version of a tariff with all its terms. */
class TariffCard extends Composite<Div> {
    TariffCard(TariffVersion version) {
        String sources = Stream.of(PaidBy.values())
                .filter(version.terms().earning()::contains)
                .map(source -> getTranslation("payment-source." + source))
                .collect(Collectors.joining(getTranslation("money.comma")));
        Panel panel = new Panel(
                getTranslation(
                        "money.tariff.version",
                        Integer.toString(version.number()),
                        version.from().toString()),
                Shown.lines(this, TariffWords.earnings(version.terms())),
                new Paragraph(getTranslation("money.term.earns", sources)));
        panel.withActions(Marks.of(getTranslation("tariff-state." + version.state()), tone(version.state())));
        getContent().add(panel);
    }

    private static Marks.Tone tone(State state) {
        return switch (state) {
            case ASKED -> Marks.Tone.WARN;
            case IN_FORCE -> Marks.Tone.GOOD;
            case REJECTED -> Marks.Tone.NEUTRAL;
        };
    }
}
