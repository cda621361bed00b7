package org.qingshou.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What may be chosen now. It is read from the database each time, so that a code switched off on one machine cannot be
 * chosen on another.
 */
@Service
public class CodeCatalogue {
    private final ObjectProvider<CodeSource> sources;
    private final CodeRows rows;

    CodeCatalogue(ObjectProvider<CodeSource> sources, CodeRows rows) {
        this.sources = sources;
        this.rows = rows;
    }

    public OfferedCodes now() {
        return rows.offered(lists());
    }

    /**
     * Refuses a choice that the bank does not offer. Only for what a person chooses: what the system sets, and what an
     * agency reports by contract, is kept whatever is offered.
     */
    public void check(String key) {
        if (!rows.offered(key)) throw Refused.badInput("codes.off", "#" + key);
    }

    /** All lists by their id, in the order of the modules. */
    Map<String, CodeList> lists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (CodeSource source : sources.orderedStream().toList())
            for (CodeList list : source.lists()) lists.put(list.id(), list);
        return lists;
    }

    List<CodeList> with(String key) {
        return lists().values().stream()
                .filter(list ->
                        list.codes().stream().anyMatch(item -> item.key().equals(key)))
                .toList();
    }
}
