package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.compliance.ActRegister;

/** The counters of each day, as the caps count them. */
class ContactHistoryDays extends Composite<Div> {
    void show(List<ActRegister.Day> days) {
        getContent().removeAll();
        if (days.isEmpty()) return;
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        days.forEach(day -> list.add(new ListItem(getTranslation(
                "cases.trail.day",
                day.on().toString(),
                Integer.toString(day.connected()),
                Integer.toString(day.failed()),
                Integer.toString(day.messages())))));
        int most = days.stream().mapToInt(ActRegister.Day::connected).max().orElse(0);
        getContent()
                .add(new Details(
                        getTranslation("cases.trail.days", Integer.toString(days.size()), Integer.toString(most)),
                        list));
    }
}
