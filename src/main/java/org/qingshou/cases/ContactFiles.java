package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that prove a contact: the first stands on the contact, the further ones beside it, in their order. */
@Component
class ContactFiles {
    private final JdbcClient jdbc;
    private final EvidenceStore evidence;

    ContactFiles(JdbcClient jdbc, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Refuses too many files, one told twice and one that is not stored. */
    void check(ContactForm form) {
        List<UUID> files = form.files();
        if (files.size() > ContactForm.MOST_FILES)
            throw Refused.badInput("cases.evidence.many", ContactForm.MOST_FILES);
        if (evidence.findAll(files).size() != files.size()) throw Refused.badInput("content.evidence.missing");
    }

    void addFurther(UUID contact, List<UUID> further) {
        for (int n = 0; n < further.size(); n++)
            jdbc.sql("INSERT INTO contact_evidence (contact_id, n, evidence_id) VALUES (:c, :n, :e)")
                    .param("c", contact)
                    .param("n", n + 2)
                    .param("e", further.get(n))
                    .update();
    }
}
