package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.PlacementRule.Share;

/** What part of a rule's cases each agency gets; one that gets none stays empty. */
class ShareFields extends Composite<Div> {
    private static final int WHOLE = 100;
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();

    ShareFields(List<AgencyInfo> agencies) {
        for (AgencyInfo agency : agencies) {
            IntegerField field = new IntegerField(getTranslation("rules.share", agency.name()));
            field.setMin(0);
            field.setMax(WHOLE);
            fields.put(agency.code(), field);
            getContent().add(field);
        }
        getContent().addClassName("qs-fields");
    }

    void show(List<Share> shares) {
        for (Share share : shares) {
            IntegerField field = fields.get(share.agency());
            if (field != null) field.setValue(share.percent());
        }
    }

    List<Share> read() {
        List<Share> given = new ArrayList<>();
        fields.forEach((agency, field) -> {
            Integer percent = field.getValue();
            if (percent != null && percent != 0) given.add(new Share(agency, percent));
        });
        return given;
    }
}
