package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.access.Users;
import org.qingshou.compliance.DoNotContact;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.Said;

/** Whom nobody contacts any more, and whether a number is among them. */
class DoNotContactPart extends Composite<Div> {
    private final transient DoNotContact list;
    private final transient Users users;
    private final transient DateTimeFormatter time;
    private final TextField number = new TextField(getTranslation("compliance.dnc.number"));
    private final Grid<DoNotContact.Entry> grid = new Grid<>();

    DoNotContactPart(DoNotContact list, Users users, ZoneId zone) {
        this.list = list;
        this.users = users;
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        number.setHelperText(getTranslation("compliance.dnc.number.help"));
        number.setClearButtonVisible(true);
        number.addClassName("qs-wide");
        Button look = new Button(getTranslation("compliance.dnc.look"), e -> show());
        Div fields = new Div(number, look);
        fields.addClassName("qs-row");
        grid.addColumn(entry -> time.format(entry.at()))
                .setHeader(getTranslation("compliance.dnc.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("compliance.dnc.who"))
                .setFlexGrow(2);
        grid.addColumn(entry -> getTranslation("suppression." + entry.reason()))
                .setHeader(getTranslation("compliance.dnc.reason"))
                .setFlexGrow(3);
        grid.addColumn(entry -> users.nameOf(entry.by()))
                .setHeader(getTranslation("compliance.dnc.by"))
                .setAutoWidth(true);
        PhoneCards.on(
                grid,
                getTranslation("compliance.dnc.title"),
                entry -> new RowCard(who(entry), "")
                        .line(getTranslation("suppression." + entry.reason()))
                        .soft(time.format(entry.at()) + " · " + users.nameOf(entry.by())));
        grid.setEmptyStateText(getTranslation("compliance.dnc.empty"));
        grid.addClassName("qs-tall-grid");
        Paragraph help = new Paragraph(getTranslation("compliance.dnc.help"));
        help.addClassName("qs-soft");
        getContent().addClassName("qs-stack");
        getContent().add(help, fields, grid);
    }

    void show() {
        try {
            if (number.isEmpty())
                grid.setItems(DataProvider.fromCallbacks(
                        query -> list.page(query.getOffset(), query.getLimit()).stream(), query -> list.count()));
            else grid.setItems(found(list.of(number.getValue())));
            number.setInvalid(false);
        } catch (Refused why) {
            number.setErrorMessage(Said.of(this, why));
            number.setInvalid(true);
        }
    }

    private List<DoNotContact.Entry> found(List<DoNotContact.Entry> entries) {
        if (entries.isEmpty()) Notes.done(getTranslation("compliance.dnc.none"));
        return entries;
    }

    private Component who(DoNotContact.Entry entry) {
        PersonId person = entry.person();
        String what = getTranslation(entry.number() ? "compliance.dnc.what.number" : "compliance.dnc.what.person");
        if (person == null) return new Span(what);
        Anchor history = new Anchor("contact-history/" + person, getTranslation("compliance.dnc.history"));
        return new Span(new Span(what + " · "), history);
    }
}
